package dev.portolan.io.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.io.Problem;
import dev.portolan.report.document.Look;
import dev.portolan.report.pack.Part;
import dev.portolan.report.pack.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a project's reports look, as its settings say. */
class TemplateTest {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0};

    @TempDir
    private Path folder;

    private ProjectSettings read(String yaml) throws IOException {
        Files.writeString(folder.resolve("portolan.yaml"), yaml);
        return ProjectSettings.beside(folder.resolve("shop.topology.json"));
    }

    @Test
    void withoutAWordReportsAreAsUsual() throws IOException {
        assertThat(read("profile: strict\n").template()).isEqualTo(Template.USUAL);
    }

    @Test
    void titleLogoColourAndSectionsAreTheProjects() throws IOException {
        Files.write(folder.resolve("logo.png"), PNG);
        ProjectSettings settings = read("""
                report:
                  title: Design review
                  organisation: Contoso
                  notice: Confidential
                  logo: logo.png
                  accent: "#AA0000"
                  paper: letter
                  sections: [summary, traces]
                """);
        assertThat(settings.problems()).isEmpty();
        Template template = settings.template();
        assertThat(template.title()).isEqualTo("Design review");
        assertThat(template.parts()).containsExactly(Part.SUMMARY, Part.TRACES);
        assertThat(template.look().organisation()).isEqualTo("Contoso");
        assertThat(template.look().notice()).isEqualTo("Confidential");
        assertThat(template.look().accent()).isEqualTo("#AA0000");
        assertThat(template.look().paper()).isEqualTo(Look.Paper.LETTER);
        assertThat(template.look().logo())
                .hasValueSatisfying(logo -> assertThat(logo.type()).isEqualTo("image/png"));
    }

    @Test
    void theTitleBlockHoldsForDrawingsAndReportsAndOutweighsTheReport() throws IOException {
        Files.write(folder.resolve("logo.png"), PNG);
        ProjectSettings settings = read("""
                titleBlock:
                  author: Ada
                  organisation: Contoso
                  classification: Internal
                  logo: logo.png
                report:
                  organisation: Fabrikam
                """);
        assertThat(settings.problems()).isEmpty();
        Template template = settings.template();
        assertThat(template.author()).isEqualTo("Ada");
        assertThat(template.look().organisation()).isEqualTo("Contoso");
        assertThat(template.look().notice()).isEqualTo("Internal");
        assertThat(template.look().logo()).isPresent();
        assertThat(settings.pictures().block().organisation()).isEqualTo("Contoso");
        assertThat(settings.pictures().block().logo()).isEqualTo(template.look().logo());
    }

    @Test
    void whatStoodUnderReportAtFirstHoldsForDrawingsToo() throws IOException {
        assertThat(read("report: {organisation: Contoso}\n").pictures().block().organisation())
                .isEqualTo("Contoso");
    }

    @Test
    void aTemplateForStrangersSaysNothingOfTheProject() throws IOException {
        Template template = read("""
                titleBlock: {author: Ada, organisation: Contoso, classification: Contoso only}
                report: {title: Review for Contoso, accent: "#AA0000", sections: [summary]}
                """).template().anonymous();
        assertThat(template.toString()).doesNotContain("Contoso").doesNotContain("Ada");
        assertThat(template.look().accent()).isEqualTo("#AA0000");
        assertThat(template.parts()).containsExactly(Part.SUMMARY);
    }

    @Test
    void whatIsWrongIsToldWithItsLineAndTheRestHolds() throws IOException {
        Files.writeString(folder.resolve("logo.svg"), "<svg onload='alert(1)'/>");
        ProjectSettings settings = read("""
                report:
                  organisation: Contoso
                  accent: red
                  logo: logo.svg
                  sections: [summary, sumary]
                  colour: blue
                """);
        assertThat(settings.problems()).extracting(Problem::line).containsExactlyInAnyOrder(3, 4, 5, 6);
        assertThat(settings.problems().toString()).contains("did you mean \"summary\"", "neither PNG nor JPEG");
        assertThat(settings.template().look().organisation()).isEqualTo("Contoso");
        assertThat(settings.template().parts()).isEqualTo(List.of(Part.SUMMARY));
    }
}
