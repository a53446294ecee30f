package soulprint.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import soulprint.fact.Fact;
import soulprint.fact.Section;
import soulprint.fact.Slot;

class ProfileMarkdownTest {
    @Test
    void aLineNamesItsFactsInAHiddenComment() {
        Fact home = Facts.said(Slot.HOME, "Oslo", "I live in Oslo", "2024-05-12");
        Profile profile = new ProfileWriter(ZoneOffset.UTC).write(List.of(home), Style.NONE);
        assertThat(ProfileMarkdown.of(profile.memory()))
                .isEqualTo("""
                        # MEMORY

                        > Made without a language model: the user's own words and counts, no conclusions.

                        ## Preferences

                        not enough data

                        ## Projects

                        not enough data

                        ## Important Dates

                        not enough data

                        ## Beliefs & Values

                        not enough data

                        ## Decisions & Context

                        - Lives in: Oslo — "I live in Oslo" (12 May 2024) <!-- facts: %s -->
                        """.formatted(home.id().toString().substring(0, 8)));
    }

    @Test
    void theWholeProfileHoldsAllSixDocuments() {
        Profile profile = new ProfileWriter(ZoneOffset.UTC).write(List.of(), Style.NONE);
        assertThat(ProfileMarkdown.whole(profile))
                .containsSubsequence("# SOUL\n", "# IDENTITY\n", "# USER\n", "# AGENTS\n", "# TOOLS\n", "# MEMORY\n");
    }

    @Test
    void whatWasCountedStandsInTheCommentWithoutAWayOut() {
        Line line = Line.measured("Of 40 messages", "40 messages --> <b>");
        var section = new SectionDocument(Section.SOUL, List.of(new Field("vibe", false, List.of(line))));
        assertThat(ProfileMarkdown.of(section)).endsWith("- Of 40 messages <!-- measured: 40 messages  b -->\n");
    }

    @Test
    void importedWordsAreNeverMarkup() {
        assertThat(ProfileMarkdown.escaped("**a** [b](http://c) <d> & `e` f_g_"))
                .isEqualTo("\\*\\*a\\*\\* \\[b\\](http:\\//c) &lt;d&gt; &amp; \\`e\\` f\\_g\\_");
        assertThat(ProfileMarkdown.escaped("1. a")).isEqualTo("1\\. a");
        assertThat(ProfileMarkdown.escaped("# a")).isEqualTo("\\# a");
        assertThat(ProfileMarkdown.escaped("> a")).isEqualTo("&gt; a");
        assertThat(ProfileMarkdown.escaped("- - a")).isEqualTo("\\- - a");
    }
}
