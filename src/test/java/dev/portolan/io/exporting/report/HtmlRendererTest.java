package dev.portolan.io.exporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.report.document.Document;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlRendererTest {

    private static org.jsoup.nodes.Document page(Document document) {
        return Jsoup.parse(new String(Packs.rendered("html", document), StandardCharsets.UTF_8));
    }

    private static String hash(String text) throws NoSuchAlgorithmException {
        return "sha256-"
                + Base64.getEncoder()
                        .encodeToString(
                                MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** What a page must not have, whatever the design says. */
    private static void assertHarmless(org.jsoup.nodes.Document page) throws NoSuchAlgorithmException {
        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("style")).hasSize(1);
        String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
        assertThat(policy)
                .contains("default-src 'none'")
                .contains("script-src '" + hash(page.select("script").get(0).data()) + "'")
                .contains("style-src '" + hash(page.select("style").get(0).data()) + "'")
                .doesNotContain("unsafe");
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey()).doesNotStartWith("on").isNotEqualTo("style");
            }
        }
        assertThat(page.select("[src]:not([src^=data:image/])")).isEmpty();
        assertThat(page.select("iframe, object, embed, link, base, foreignObject, svg style, svg script"))
                .isEmpty();
        assertThat(page.select("a[href]").eachAttr("href"))
                .allMatch(to -> to.startsWith("#") || to.startsWith("https://"));
    }

    @ParameterizedTest
    @MethodSource("dev.portolan.io.exporting.report.Packs#samples")
    void everySampleIsAPageThatAsksForNothing(String sample) throws NoSuchAlgorithmException {
        org.jsoup.nodes.Document page = page(Packs.of(sample));
        assertHarmless(page);
        assertThat(page.select("h1").text()).isEqualTo(Packs.of(sample).title().title());
        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        Set<String> known = new HashSet<>(ids);
        assertThat(page.select("a[href^=#]").eachAttr("href")).allMatch(to -> known.contains(to.substring(1)));
    }

    @ParameterizedTest
    @MethodSource("dev.portolan.io.exporting.report.Packs#samples")
    void everyFindingAndEveryHopIsOnThePageWithoutAScript(String sample) {
        Document pack = Packs.of(sample);
        org.jsoup.nodes.Document page = page(pack);
        Set<String> said = page.select(".cases li").eachText().stream().collect(Collectors.toSet());
        pack.sheets().get(0).rows().stream()
                .filter(row -> row.get(0).words().equals("open"))
                .forEach(row -> assertThat(said)
                        .contains(row.get(5).words().replaceAll("\\s+", " ").strip()));
        int hops = pack.sheets().get(2).rows().size();
        assertThat(page.select("table.t-trace tbody tr")).hasSize(hops);
        assertThat(page.select("[hidden]")).allMatch(hidden -> hidden.tagName().equals("form"));
    }

    @Test
    void hostileNamesAreNothingButText() throws NoSuchAlgorithmException {
        org.jsoup.nodes.Document page = page(Packs.hostile());
        assertHarmless(page);
        String text = page.wholeText();
        assertThat(text)
                .contains("<script>alert('x')</script>", "onerror=alert(1)", "‹U+202E›evil‹U+202C› rtl", "שלום עולם")
                .contains("\uD83D\uDE80 rocket", "‹U+0000›", "x".repeat(4000))
                .doesNotContain("\u202E", "\u0000");
    }

    @Test
    void aTableIsNeverWiderThanItsPageAllows() {
        org.jsoup.nodes.Document page = page(Packs.hostile());
        assertThat(page.select("table")).allMatch(table -> table.parent().hasClass("wide"));
    }

    @Test
    void longNamesMayBeBrokenBehindTheirMarksAndReadTheSame() {
        String html = new String(Packs.rendered("html", Packs.of("poor-design")), StandardCharsets.UTF_8);
        assertThat(html).contains("np-apps to packages.<wbr>microsoft.<wbr>com</a>");
        assertThat(Jsoup.parse(html).select("h3").eachText()).contains("np-apps to packages.microsoft.com");
        assertThat(html).doesNotContainPattern("\\d\\.<wbr>\\d");
    }

    @Test
    void theDrawingOfATraceNamesItsHopsInFull() {
        org.jsoup.nodes.Document page = page(Packs.of("poor-design"));
        assertThat(page.select(".way text").eachText())
                .contains("login.microsoftonline.com", "mcr-0001.mcr-msedge.net", "api.partner.example")
                .noneMatch(words -> words.endsWith("…"));
    }

    @Test
    void whatIsShortStaysOnItsLineAndWhatIsLongDoesNot() {
        org.jsoup.nodes.Document page = page(Packs.of("poor-design"));
        assertThat(page.select("table.t-firewall-rules td.s").eachText()).contains("Application");
        assertThat(page.select("td.s > div:not(.mark)").eachText()).allMatch(words -> words.length() <= 20);
        assertThat(page.select("table.t-trace td:not(.s)")).isNotEmpty();
    }
}
