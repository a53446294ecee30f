package soulprint.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InnocentTextTest {
    private static final Redactor REDACTOR = new Redactor("test key".getBytes(StandardCharsets.UTF_8));

    /// One to a line; the arrow stands for a line's end.
    private static final String TEXTS = """
            The password must be at least 12 characters long.
            I forgot my password again, what should I do?
            My password is not working.
            my password is incorrect.
            The password is case-sensitive.
            The password is stored in /etc/shadow as a salted hash.
            Password: required
            password: string;
              password: str
            password: String,
            def login(user: str, password: str) -> bool:
            password = getpass.getpass()
            password = os.environ["DB_PASSWORD"]
            password: process.env.DB_PASSWORD
            password: ${DB_PASSWORD}
            password: <your password>
            Password: ********
            if (password == storedPassword) {
            user.password = hash(password)
            const password = req.body.password;
            "password": { "type": "string", "minLength": 8 }
            <input type="password" name="password" placeholder="Password">
            passwords: 15000 leaked
            Reset your password for Netflix at netflix.com
            The password is hashed with SHA-256 and bcrypt.
            The password is 8-16 characters.
            my password is 12 characters long
            Das Passwort ist falsch.
            Mein Passwort ist abgelaufen und ich komme nicht rein.
            Passwort: vergessen
            La contraseña es incorrecta.
            La clave es la paciencia.
            La clave del éxito: constancia
            Le mot de passe est obligatoire.
            Mot de passe oublié
            commit 9fceb02d0ae598e95dc970b74767f19372d61af8
            The key is to practise every day, internationally and consistently.
            key: 5d41402abc4b2a76b9719d911017c592
            id: 550e8400-e29b-41d4-a716-446655440000
            Order number 302-1234567-1234567 was shipped.
            Your order #4012345678 is on its way.
            Call me at +49 170 1234567 or (555) 123-4567.
            ISBN 978-3-16-148410-0 and 9783161484100
            EAN 4006381333931
            The meeting is on 2024-03-15 at 14:30, room 4.
            It costs $1,299.99 or 1.299,99 €.
            192.168.1.1 and 2001:0db8:85a3:0000:0000:8a2e:0370:7334
            Write to jane.doe@example.com
            https://example.com/path/to/page?id=12345&ref=home
            http://localhost:8080/api/v1/users
            git clone git@github.com:org/repo.git
            ssh://git@github.com:22/org/repo.git
            data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==
            Donaudampfschifffahrtsgesellschaftskapitän
            Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz
            pneumonoultramicroscopicsilicovolcanoconiosis
            const apiKey = process.env.OPENAI_API_KEY;
            api_key = os.getenv("OPENAI_API_KEY")
            access_token = response.json()["access_token"]
            primary key: user_id_2024_index
            public_key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI"
            max_tokens: 4096, temperature: 0.7
            tokenizer: cl100k_base_2023v2
            sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
            Twitter, internationalization
            Dropbox, congratulations to everyone!
            LinkedIn, recommendation letters and more
            keyboard: Keychron-K2-v2-2023
            the monkey: a1b2c3d4e5f6g7
            Secretary: 2023-2024 term, appointed
            Token contract: 0x6B175474E89094C44Da98b954EedeAC495271d0F
            version 1.2.3-beta.4+build.567
            3.14159265358979323846264338327950288
            The number 4111 is not a card, nor is 1234 5678 9012 3456.
            timestamps 1700000000000 and 1700000000000000000
            tweet 1541234567890123456
            snowflake 412345678901234567
            for (int i = 0; i < 10; i++) { sum += a[i]; }
            SELECT password FROM users WHERE id = 1;
            ALTER USER bob WITH PASSWORD ?;
            She was the bearer of internationalization news.
            -----BEGIN CERTIFICATE-----⏎MIIDdzCCAl+gAwIBAgIEAgAAuTANBgkqhkiG9w0BAQUFADBaMQswCQYDVQQGEwJJ⏎-----END CERTIFICATE-----
            The header line reads -----BEGIN PRIVATE KEY----- and then the body.
            My recovery phrase: write it down and keep it with the other papers in the safe from the bank for them
            the pin: 13 and GPIO pin is 4
            PIN code 110001, New Delhi
            Social security is a topic; call 1-800-772-1213.
            FR is the country code, DE89 is a room.
            color: #4a90e2; background: #ffffff
            npm install sk-folding-cube-spinner-component
            class="sk-circle12 sk-child"
            my.package.name.SecretServiceImplementation
            The secret: a long introductory paragraph of 500 words
            key: value1234
            Schlüssel: 12345-67890
            Numéro de commande : 2024-000123
            El número de pedido es 4521-8890-11
            MD5 (file.txt) = d41d8cd98f00b204e9800998ecf8427e
            0x1f4a 0xdeadbeef
            UPS 1Z999AA10123456784
            IMEI 356938035643809
            pass: 12 of 15 tests, fail: 3
            Boarding pass: gate B12
            pwd⏎/home/user/projects
            pwd: /home/user/projects/app1
            The password? I'd never tell you: ask Bob.
            password reset link: https://example.com/reset
            Use a password manager: Bitwarden, 1Password or KeePass.
            password: "Your password must contain 8 characters"
            session_id, token_count and cache_key are columns
            token_limit: 128000tokens
            Authorization: Bearer <token>
            Authorization: Bearer $TOKEN
            curl -u user:password https://example.com
            postgres://user:password@localhost:5432/db
            https://user:pass@example.com
            mysql://${DB_USER}:${DB_PASS}@db/app
            access: https://docs.example.com/access-guide-2024
            The API key is required for authentication.
            api_key = "your-api-key-here"
            Set your API key: YOUR_API_KEY_HERE
            token: 50256
            secret santa: 2024-12-24 at 6pm
            Username: jane_doe_1990
            access-control-allow-origin: https://x1.example.com
            x-api-version: 2024-01-01-preview
            author: smith2020quantum
            key=value1,key2=value2
            session=2024-spring-term-schedule-v2
            const [password, setPassword] = useState('');
                  password: formData.password,
                  password: hashedPassword,
                  password: await bcrypt.hash(password, 10),
            password = Column(String(128), nullable=False)
            password = forms.CharField(widget=forms.PasswordInput)
            password: { required: true, minlength: 8 }
            password: faker.internet.password(),
            Password: N/A
            Das Passwort: mindestens 8 Zeichen lang
            Password: 8+ characters, one number
            The passcode is 4 digits long.
            Password strength: 80%
            password = None
            password is None
            if not password: return False
            print(f"Password: {password}")
            print("Password:", password)
            Password -> "Enter your password"
            echo "password: $PASSWORD"
            mysql -u root -p mydb
            docker run -u 1000:1000 image
            chown user:group file; curl -u "$USER:$PASS" https://x
            aws s3 cp s3://bucket/key1234567890 .
            const token = jwt.sign({ id: user.id }, process.env.JWT_SECRET);
            const token = localStorage.getItem('token');
            "access_token": "string",
            tokens: ["hello", "world2"]
            the key takeaway: 10-minute-walks-work-best-2x
            Key points: co2-emissions-2030-target
            Key Features: 24/7-support
            public-key-cryptography: rsa-4096-bit
            hotkey: ctrl+shift+f12345
            keyframes: 0%-100%
            monkey123 = donkey456
            api: https://api.github.com/repos/x/y
            API: GET /v1/users/12345678901
            GET /api/v2/items/550e8400-e29b-41d4-a716-446655440000 HTTP/1.1
            ETag: "33a64df551425fcc55e4d42a148795d9f25f89d4"
            docker pull alpine@sha256:c5b1261d6d3e43071626931fc004f70149baeba2c8ec672bd4f27761f8e1ad6b
            "integrity": "sha512-oRSIrwB3X5aVnNfKZ3bJ4S5vFzXw1s8Yv3v1j0Zl8x3PqQ4l2zJ0v3n8Y2pX9Q=="
            Stripe publishable pk_test_ABCDEF is fine? pk
            Bitcoin address 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa
            ETH 0xde0B295669a9FD93d5F28D9Ec85E40f4cb697BAe
            Tel. 0049 30 1234 5678 9012
            4000 4500 5000 5500 6000
            year 2019 2020 2021 2022 2023 2024
            Kontonummer 1234567890, BLZ 37040044
            VIN 1HGCM82633A004352
            MAC 00:1A:2B:3C:4D:5E
            license plate B-MW 4711
            lat 52.5200066, lon 13.404954
            DOI 10.1038/s41586-020-2649-2
            arXiv:2301.00001v2
            PMID: 31452104
            Rechnung RE-2024-00012345
            Sozialversicherungsnummer ist wichtig
            SSN field is required, format XXX-XX-XXXX
            password hint: my first dog's name
            Password hint: your birthday
            forgot password? click here: https://x.io/r?t=1
            I use the same password for everything: email, bank, games.
            Change your password every 90 days: it helps.
            The secret of success is persistence2024
            secret ingredient: 2tbsp-of-love-and-butter
            passwordless: yes
            Password manager comparison: 1Password vs Bitwarden
            clave: persistencia
            La clave de sol: partitura
            mot de passe : au moins 8 caractères
            """;

    static Stream<String> texts() {
        return TEXTS.lines().map(line -> line.replace('⏎', '\n'));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void anInnocentTextStaysAsItIs(String text) {
        assertThat(REDACTOR.redact(text)).isEqualTo(new Redaction(text, List.of()));
    }

    @Test
    void innocentTextsStayAsTheyAreWhenTheyFollowEachOther() {
        String text = String.join("\n\n", texts().toList());

        assertThat(REDACTOR.redact(text).text()).isEqualTo(text);
    }
}
