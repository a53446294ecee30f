package soulprint.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretsTest {
    private static final Redactor REDACTOR = new Redactor("test key".getBytes(StandardCharsets.UTF_8));

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '\0', textBlock = """
            password: hunter2 ¦ hunter2 ¦ password
            my password is hunter2, don't tell ¦ hunter2 ¦ password
            my password is swordfish ¦ swordfish ¦ password
            Mein Passwort ist geheim123, bitte nicht weitersagen. ¦ geheim123 ¦ password
            Das Kennwort lautet „Blauer Mond 7“. ¦ Blauer Mond 7 ¦ password
            mi contraseña es perro123 ¦ perro123 ¦ password
            La contraseña de la wifi es Girasol88. ¦ Girasol88 ¦ password
            mon mot de passe est soleil42. ¦ soleil42 ¦ password
            Mot de passe : soleil42 ¦ soleil42 ¦ password
            Mot de passe : « étoile du soir 9 » ¦ étoile du soir 9 ¦ password
            Passwort: Sommer2024! ¦ Sommer2024! ¦ password
            My wifi password is correct-horse-battery-staple ¦ correct-horse-battery-staple ¦ password
            the password for the router is "Blue Moon 77" ¦ Blue Moon 77 ¦ password
            DB_PASSWORD=s3cr3t!x ¦ s3cr3t!x ¦ password
            {"password": "sunshine", "user": "bob"} ¦ sunshine ¦ password
            {\\"password\\": \\"hunter2!\\"} ¦ hunter2! ¦ password
            <password>hunter2</password> ¦ hunter2 ¦ password
            **Password:** `Zx9!kkQ` ¦ Zx9!kkQ ¦ password
            changed my password to Tr0ub4dor&3 yesterday ¦ Tr0ub4dor&3 ¦ password
            login with username bob and password Xy7!kk92 ¦ Xy7!kk92 ¦ password
            password: P4ss(word ¦ P4ss(word ¦ password
            user: bob / pass: tiger99! ¦ tiger99! ¦ password
            postgres://admin:s3cr3tpw@db.example.com:5432/app ¦ s3cr3tpw ¦ password
            mongodb+srv://root:p%40ss1word@cluster0.example.net ¦ p%40ss1word ¦ password
            Server=db;User Id=sa;Password=Qwerty!23;Database=x ¦ Qwerty!23 ¦ password
            curl -u admin:hunter22 https://example.com ¦ hunter22 ¦ password
            https://api.example.com/v1?api_key=4f3c2b1a9e8d7c6b5a4f3e2d1c0b9a87&x=1 ¦ 4f3c2b1a9e8d7c6b5a4f3e2d1c0b9a87 ¦ api-key
            My API key is 8f14e45fceea167a5a36dedd4bea2543 for weather ¦ 8f14e45fceea167a5a36dedd4bea2543 ¦ api-key
            client_secret = "Qw3rtYu1opAsDfGh" ¦ Qw3rtYu1opAsDfGh ¦ api-key
            export OPENAI_API_KEY=sk-proj-Ab3dEf6hIj9kLmN0pQrStUvWxYz123456789 ¦ sk-proj-Ab3dEf6hIj9kLmN0pQrStUvWxYz123456789 ¦ openai-api-key
            is sk-abcdefghijklmnopqrstuvwxyz123456 valid? ¦ sk-abcdefghijklmnopqrstuvwxyz123456 ¦ openai-api-key
            (sk-ant-api03-Ab3dEf6hIj9kLmN0pQrStUvWxYz12) ¦ sk-ant-api03-Ab3dEf6hIj9kLmN0pQrStUvWxYz12 ¦ anthropic-api-key
            AKIAIOSFODNN7EXAMPLE ¦ AKIAIOSFODNN7EXAMPLE ¦ aws-access-token
            aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY ¦ wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY ¦ aws-secret-access-key
            My token: ghp_16C7e42F292c6912E7710c838347Ae178B4a, keep it. ¦ ghp_16C7e42F292c6912E7710c838347Ae178B4a ¦ github-pat
            use AIzaSyD-9tSrke72PouQMnMX-a7eZSW0jkFMBWY. ¦ AIzaSyD-9tSrke72PouQMnMX-a7eZSW0jkFMBWY ¦ gcp-api-key
            Authorization: Bearer abc123def456ghi789jkl012 ¦ abc123def456ghi789jkl012 ¦ authorization
            -H "Authorization: Basic YWRtaW46aHVudGVyMg==" ¦ YWRtaW46aHVudGVyMg== ¦ authorization
            123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw is my bot ¦ 123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw ¦ telegram-bot-api-token
            private key: 0x4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318 ¦ 0x4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318 ¦ ethereum-private-key
            seed phrase: abandon ability able about above absent absorb abstract absurd abuse access accident ¦ abandon ability able about above absent absorb abstract absurd abuse access accident ¦ seed-phrase
            My card is 4111 1111 1111 1111, exp 12/27 ¦ 4111 1111 1111 1111 ¦ card
            5500-0000-0000-0004 ¦ 5500-0000-0000-0004 ¦ card
            amex 378282246310005! ¦ 378282246310005 ¦ card
            IBAN DE89 3704 0044 0532 0130 00. ¦ DE89 3704 0044 0532 0130 00 ¦ iban
            pay to GB82WEST12345698765432 ¦ GB82WEST12345698765432 ¦ iban
            SSN: 078-05-1120 ¦ 078-05-1120 ¦ ssn
            the password was "Winter-is-coming" ¦ Winter-is-coming ¦ password
            password for admin: Adm1n! ¦ Adm1n! ¦ password
            mein PW ist Katze123 ¦ Katze123 ¦ password
            WiFi: CafeGuest / pw: latte2020 ¦ latte2020 ¦ password
            redis://:s3cretRedis@cache:6379/0 ¦ s3cretRedis ¦ password
            jdbc:mysql://db:3306/x?user=root&password=R00tPass ¦ R00tPass ¦ password
            smtp_password => 'abcd efgh ijkl mnop' ¦ abcd efgh ijkl mnop ¦ password
            mon code PIN est 4829 ¦ 4829 ¦ pin
            iban nl91abna0417164300 ¦ nl91abna0417164300 ¦ iban
            IBAN: FR1420041010050500013M02606 ¦ FR1420041010050500013M02606 ¦ iban
            Kreditkarte: 5105105105105100 ¦ 5105105105105100 ¦ card
            card 3782 822463 10005 ¦ 3782 822463 10005 ¦ card
            SECRET_KEY = 'django-insecure-9x!k2#f$3a(q)z@w8+u^m1n0b7' ¦ django-insecure-9x!k2#f$3a(q)z@w8+u^m1n0b7 ¦ api-key
            X-API-Key: 9f8e7d6c5b4a3210fedc ¦ 9f8e7d6c5b4a3210fedc ¦ api-key
            cookie: session=eyJfcGVybWFuZW50Ijp0cnVlfQ1234567890abc ¦ eyJfcGVybWFuZW50Ijp0cnVlfQ1234567890abc ¦ session-cookie
            my PIN is 4829 ¦ 4829 ¦ pin
            """)
    void aSecretInARealisticSentenceIsReplacedAloneAndByItsKind(String text, String secret, String kind) {
        Redaction redaction = REDACTOR.redact(text);

        assertThat(redaction.findings()).extracting(Redaction.Finding::kind).containsOnly(kind);
        assertThat(redaction.text())
                .doesNotContain(secret)
                .matches("(?s).*\\[redacted:" + kind + ":[0-9a-f]{8}\\].*")
                .isEqualTo(text.replaceFirst(Pattern.quote(secret), placeholder(redaction.text())));
    }

    @Test
    void aPrivateKeyIsReplacedFromItsFirstLineToItsLast() {
        String key = "-----BEGIN RSA PRIVATE KEY-----\n" + "MIIEowIBAAKCAQEAyVb1fW8pZ5tq0xY3P4uV\n".repeat(20)
                + "-----END RSA PRIVATE KEY-----";

        assertThat(REDACTOR.redact("here:\n" + key + "\nthanks").text())
                .matches("here:\n\\[redacted:private-key:[0-9a-f]{8}\\]\nthanks");
    }

    @Test
    void aPrivateKeyWhoseEndWasCutOffIsReplacedAllTheSame() {
        String key = "-----BEGIN OPENSSH PRIVATE KEY-----\n" + "b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9u\n".repeat(5);

        assertThat(REDACTOR.redact(key + "\nThat is all I have.").text())
                .matches("\\[redacted:private-key:[0-9a-f]{8}\\]\n\nThat is all I have.");
    }

    @Test
    void everySecretOfAManifestIsReplaced() {
        String text = REDACTOR.redact("""
                kind: Secret
                data:
                  user: YWRtaW5hZG1pbg==
                  other: cGFzc3dvcmQxMjM0
                """).text();

        assertThat(text).doesNotContain("YWRtaW5hZG1pbg").doesNotContain("cGFzc3dvcmQxMjM0");
    }

    private static String placeholder(String text) {
        return Matcher.quoteReplacement(text.replaceFirst("(?s).*?(\\[redacted:[^\\]]*\\]).*", "$1"));
    }
}
