package dev.portolan.io.exporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.report.document.Cell;
import dev.portolan.report.document.Document;
import dev.portolan.report.document.Look;
import dev.portolan.report.document.Paragraph;
import dev.portolan.report.document.Section;
import dev.portolan.report.document.Table;
import dev.portolan.report.document.TitleBlock;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PdfRendererTest {

    private static Stream<Document> packs() {
        return Stream.concat(Packs.samples().map(Packs::of), Stream.of(Packs.hostile()));
    }

    private static PDDocument pdf(Document pack) throws IOException {
        return Loader.loadPDF(Packs.rendered("pdf", pack));
    }

    /** Remembers what leaves the paper. */
    private static final class Margins extends PDFTextStripper {
        private final List<String> outside = new ArrayList<>();

        @Override
        protected void writeString(String text, List<TextPosition> positions) throws IOException {
            PDPage page = getCurrentPage();
            for (TextPosition at : positions) {
                boolean inside = at.getXDirAdj() >= 40
                        && at.getXDirAdj() + at.getWidthDirAdj()
                                <= page.getMediaBox().getWidth() - 40
                        && at.getYDirAdj() <= page.getMediaBox().getHeight() - 25;
                if (!inside) {
                    outside.add("page " + getCurrentPageNo() + ": " + text);
                }
            }
            super.writeString(text, positions);
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void nothingLeavesThePaperAndAllTextIsThere(Document pack) throws IOException {
        try (PDDocument pdf = pdf(pack)) {
            Margins margins = new Margins();
            String text = margins.getText(pdf);
            assertThat(margins.outside).isEmpty();
            pack.sheets()
                    .get(0)
                    .rows()
                    .forEach(row -> assertThat(text).contains(row.get(2).words()));
            assertThat(text).contains("%d of %d".formatted(pdf.getNumberOfPages(), pdf.getNumberOfPages()));
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void typefacesAreEmbeddedAsSubsets(Document pack) throws IOException {
        try (PDDocument pdf = pdf(pack)) {
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.getName()).matches("[A-Z]{6}\\+(Inter|JetBrainsMono).*");
                }
            }
        }
    }

    @Test
    void chaptersAreBookmarksAndTheContentsNameTheirPages() throws IOException {
        Document pack = Packs.of("aks-baseline");
        try (PDDocument pdf = pdf(pack)) {
            List<String> bookmarks = new ArrayList<>();
            for (PDOutlineItem item :
                    pdf.getDocumentCatalog().getDocumentOutline().children()) {
                bookmarks.add(item.getTitle());
                int page = pdf.getPages().indexOf(item.findDestinationPage(pdf)) + 1;
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(2);
                stripper.setEndPage(3);
                assertThat(stripper.getText(pdf)).containsPattern("\\Q" + item.getTitle() + "\\E[ .]*" + page);
            }
            assertThat(bookmarks)
                    .isEqualTo(pack.sections().stream().map(Section::heading).toList());
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("AKS baseline");
        }
    }

    @Test
    void headsOfTablesAreRepeatedOnEveryPage() throws IOException {
        try (PDDocument pdf = pdf(Packs.of("multi-region"))) {
            PDFTextStripper stripper = new PDFTextStripper();
            long heads = 0;
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                heads += stripper.getText(pdf).contains("What happens") ? 1 : 0;
            }
            assertThat(heads).isGreaterThan(20);
        }
    }

    @Test
    void hostileNamesAreLegible() throws IOException {
        try (PDDocument pdf = pdf(Packs.hostile())) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", "");
            assertThat(text)
                    .contains("<script>alert('x')</script>", "=cmd|'/Ccalc'!A0", "‹U+202E›evil‹U+202C›")
                    .contains("‹U+1F680›rocket", "‹U+0000›‹U+0007›", "x".repeat(3000));
        }
    }

    @Test
    void theFiguresOfTheSummaryKeepTheirWords() throws IOException {
        try (PDDocument pdf = pdf(Packs.of("aks-baseline"))) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setStartPage(3);
            stripper.setEndPage(3);
            assertThat(stripper.getText(pdf))
                    .containsPattern(
                            "errors? warnings notes not determined\\R0 91 5 of 5\\Raccepted rules passed expectations met");
        }
    }

    @Test
    void hostNamesOfFirewallRulesStayOnOneLine() throws IOException {
        try (PDDocument pdf = pdf(Packs.of("poor-design"))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("*.ods.opinsights.azure.com");
        }
    }

    /** A document of one table whose first column has the same little to say in every row. */
    private static Document table(int rows, String second) {
        Table table = new Table(
                "t",
                "",
                List.of(Table.Column.words("a", "A", 1), Table.Column.words("b", "B", 1)),
                Collections.nCopies(rows, List.of(Cell.of("few"), Cell.of(second))));
        return document(Section.of("one", "One", List.of(table)));
    }

    private static Document document(Section... sections) {
        return new Document(new TitleBlock("T", "", List.of(), Look.PLAIN), List.of(sections), List.of());
    }

    @Test
    void aColumnWithLittleToSayLeavesItsPlaceToTheOthers() throws IOException {
        String sentence = "A sentence that is a good deal longer than one half of the page but shorter than all of it";
        try (PDDocument pdf = pdf(table(3, sentence))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains(sentence);
        }
    }

    @Test
    void noLineOfARowGoesOverToTheNextPageAlone() throws IOException {
        for (int words = 1400; words < 1440; words += 4) {
            try (PDDocument pdf = pdf(table(1, "word ".repeat(words) + "end"))) {
                for (int page = 4; page <= pdf.getNumberOfPages(); page++) {
                    PDFTextStripper stripper = new PDFTextStripper();
                    stripper.setStartPage(page);
                    stripper.setEndPage(page);
                    long lines = stripper.getText(pdf)
                            .lines()
                            .filter(line -> line.contains("word") || line.equals("end"))
                            .count();
                    assertThat(lines).isGreaterThan(1);
                }
            }
        }
    }

    @Test
    void aShortChapterFollowsTheOneBeforeIt() throws IOException {
        Table table = new Table(
                "t", "", List.of(Table.Column.words("a", "A", 1)), Collections.nCopies(30, List.of(Cell.of("row"))));
        Section before = Section.of("one", "One", List.of(table));
        Section after = Section.of("two", "Two", List.of(Paragraph.of("Little.")));
        try (PDDocument pdf = pdf(document(before, after))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(3);
        }
    }

    @Test
    void theHeadingOfFindingsStandsOnThePageOfTheFirst() throws IOException {
        try (PDDocument pdf = pdf(Packs.of("egress-load-balancer"))) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(6);
            stripper.setEndPage(6);
            assertThat(stripper.getText(pdf)).contains("Worth knowing, or deciding knowingly.", "A NAT gateway should");
        }
    }
}
