package soulprint.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RetrievalTest {
    @TempDir
    private Path folder;

    @Test
    void evidenceIsReadAsItsAuthorsWroteIt() {
        assertThat(LoCoMo.turns("D8:6; D9:17")).containsExactly("D8:6", "D9:17");
        assertThat(LoCoMo.turns("D30:05")).containsExactly("D30:5");
        assertThat(LoCoMo.turns("D:11:26")).containsExactly("D11:26");
        assertThat(LoCoMo.turns(" ")).isEmpty();
        assertThat(LoCoMo.turns("D")).containsExactly("D");
    }

    @Test
    void recallIsTheShareOfTheEvidenceAmongTheFirst() {
        Question question = new Question("k", "?", Set.of("a", "b", "c", "d"));
        List<String> found = List.of("x", "b", "a");
        assertThat(question.recall(found, 1)).isZero();
        assertThat(question.recall(found, 2)).isEqualTo(0.25);
        assertThat(question.recall(found, 20)).isEqualTo(0.5);
        assertThat(question.reciprocalRank(found)).isEqualTo(0.5);
        Score score = Score.of(List.of(
                new Score.Answered("f", question, found),
                new Score.Answered("f", question, List.of("a", "b", "c", "d"))));
        assertThat(score.at20()).isEqualTo(0.75, within(1e-9));
        assertThat(score.reciprocalRank()).isEqualTo(0.75, within(1e-9));
    }

    @Test
    void aSampleBecomesATranscriptOfItsSessions() throws Exception {
        Path file = Files.writeString(folder.resolve("samples.json"), """
                [{"sample_id":"s","conversation":{"session_1_date_time":"1:56 pm on 8 May, 2023",
                  "session_1":[{"speaker":"Ada","dia_id":"D1:1","text":"Look!","blip_caption":"a heron"},
                               {"speaker":"Ben","dia_id":"D1:2","text":"Nice."}]},
                  "qa":[{"question":"What?","evidence":["D1:01","D9:9"],"category":4},
                        {"question":"None?","evidence":[],"category":1}]}]""");
        Corpus corpus = Corpora.of(file, folder).getFirst();
        assertThat(Files.readString(corpus.export()))
                .contains("\"s/session_1\"", "2023-05-08T13:56:00Z", "2023-05-08T13:56:01Z", "Look! [shares a heron]");
        assertThat(corpus.questions()).containsExactly(new Question("single-hop", "What?", Set.of("D1:1", "D9:9")));
        assertThat(corpus.evidenceNowhere()).isEqualTo(1);
    }

    @Test
    void aFileThatNoCorpusCanBeMadeOfIsRefusedInASentence() throws Exception {
        Path export = Files.writeString(folder.resolve("talk.zip"), "PK");
        Path other = Files.writeString(folder.resolve("other.json"), "[{\"a\":1}]");
        assertThatThrownBy(() -> Corpora.of(export, folder)).hasMessageContaining("talk.questions.json");
        assertThatThrownBy(() -> Corpora.of(other, folder)).hasMessageContaining("no samples of LoCoMo");
        assertThatThrownBy(() -> Corpora.of(folder.resolve("no.json"), folder))
                .hasMessageContaining("There is no file");
    }
}
