package soulprint.search;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianStemFilter;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.cz.CzechStemFilter;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.el.GreekLowerCaseFilter;
import org.apache.lucene.analysis.el.GreekStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.fa.PersianStemFilter;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hi.HindiNormalizationFilter;
import org.apache.lucene.analysis.hi.HindiStemFilter;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.hu.HungarianLightStemFilter;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.in.IndicNormalizationFilter;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.no.NorwegianLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/// The languages whose word forms are brought to a stem, each with its function words and its stemmer.
// Both functions only make new objects; the checker cannot see that.
@SuppressWarnings("ImmutableEnumChecker")
enum Stemming {
    EN(FunctionWords::english, PorterStemFilter::new),
    DE(GermanAnalyzer::getDefaultStopSet, words -> snowball(new GermanNormalizationFilter(words), "German")),
    ES(SpanishAnalyzer::getDefaultStopSet, words -> snowball(words, "Spanish")),
    FR(FrenchAnalyzer::getDefaultStopSet, words -> snowball(words, "French")),
    IT(ItalianAnalyzer::getDefaultStopSet, words -> snowball(words, "Italian")),
    PT(PortugueseAnalyzer::getDefaultStopSet, words -> snowball(words, "Portuguese")),
    NL(DutchAnalyzer::getDefaultStopSet, words -> snowball(words, "Dutch")),
    SV(SwedishAnalyzer::getDefaultStopSet, words -> snowball(words, "Swedish")),
    DA(DanishAnalyzer::getDefaultStopSet, words -> snowball(words, "Danish")),
    NO(NorwegianAnalyzer::getDefaultStopSet, NorwegianLightStemFilter::new),
    FI(FinnishAnalyzer::getDefaultStopSet, words -> snowball(words, "Finnish")),
    HU(HungarianAnalyzer::getDefaultStopSet, HungarianLightStemFilter::new),
    CS(CzechAnalyzer::getDefaultStopSet, CzechStemFilter::new),
    RO(RomanianAnalyzer::getDefaultStopSet, words -> snowball(words, "Romanian")),
    CA(CatalanAnalyzer::getDefaultStopSet, words -> snowball(words, "Catalan")),
    TR(TurkishAnalyzer::getDefaultStopSet, words -> snowball(words, "Turkish")),
    ID(IndonesianAnalyzer::getDefaultStopSet, IndonesianStemFilter::new),
    RU(RussianAnalyzer::getDefaultStopSet, words -> snowball(words, "Russian")),
    BG(BulgarianAnalyzer::getDefaultStopSet, BulgarianStemFilter::new),
    EL(GreekAnalyzer::getDefaultStopSet, words -> new GreekStemFilter(new GreekLowerCaseFilter(words))),
    AR(ArabicAnalyzer::getDefaultStopSet, words -> new ArabicStemFilter(new ArabicNormalizationFilter(words))),
    FA(
            PersianAnalyzer::getDefaultStopSet,
            words -> new PersianStemFilter(new PersianNormalizationFilter(new ArabicNormalizationFilter(words)))),
    HI(
            HindiAnalyzer::getDefaultStopSet,
            words -> new HindiStemFilter(new HindiNormalizationFilter(new IndicNormalizationFilter(words))));

    private final Supplier<CharArraySet> functionWords;
    private final UnaryOperator<TokenStream> stemmer;

    Stemming(Supplier<CharArraySet> functionWords, UnaryOperator<TokenStream> stemmer) {
        this.functionWords = functionWords;
        this.stemmer = stemmer;
    }

    private static TokenStream snowball(TokenStream words, String name) {
        return new SnowballFilter(words, name);
    }

    /// The stemming of a language by its code, if there is one.
    static Optional<Stemming> of(String code) {
        for (Stemming stemming : values()) {
            if (stemming.code().equals(code)) {
                return Optional.of(stemming);
            }
        }
        return Optional.empty();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String field() {
        return Fields.stem(code());
    }

    CharArraySet functionWords() {
        return functionWords.get();
    }

    TokenStream stems(TokenStream words) {
        return stemmer.apply(words);
    }
}
