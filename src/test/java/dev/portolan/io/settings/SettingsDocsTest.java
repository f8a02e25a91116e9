package dev.portolan.io.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.portolan.catalog.Catalog;
import dev.portolan.guidance.Advice;
import dev.portolan.guidance.Advisor;
import dev.portolan.guidance.Review;
import dev.portolan.io.json.DesignFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the documents tell people to write is right. */
class SettingsDocsTest {

    private static final Pattern YAML = Pattern.compile("(?s)```yaml\n(.*?)```");

    @TempDir
    private Path folder;

    private static String example(String document) throws IOException {
        Matcher found = YAML.matcher(Files.readString(Path.of("src/docs", document)));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static Schema schema(String text) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text);
    }

    @Test
    void theExamplesAreReadAndJudgeADesign() throws IOException {
        Files.createDirectories(folder.resolve("rules"));
        Files.writeString(folder.resolve("rules/contoso.yaml"), example("rule-packs.md"));
        Files.writeString(folder.resolve("portolan.yaml"), example("settings.md"));
        ProjectSettings settings = ProjectSettings.beside(folder.resolve("shop.topology.json"));
        assertThat(settings.problems()).isEmpty();
        assertThat(settings.own()).hasSize(10);
        Review review = Review.of(
                DesignFiles.open(Path.of("samples/aks-baseline.topology.json"))
                        .design()
                        .orElseThrow(),
                Catalog.azure(),
                LocalDate.of(2026, 11, 23));
        Advice advice = new Advisor(settings.own()).advise(review);
        assertThat(advice.failures()).isEmpty();
        assertThat(advice.notDetermined())
                .allSatisfy(open -> assertThat(open.missing())
                        .allSatisfy(missing -> assertThat(missing.why()).doesNotContain("cannot be evaluated")));
    }

    @Test
    void theExamplesFitTheirSchemas() throws IOException {
        assertThat(schema(SettingsSchema.settings()).validate(example("settings.md"), InputFormat.YAML))
                .isEmpty();
        assertThat(schema(SettingsSchema.pack()).validate(example("rule-packs.md"), InputFormat.YAML))
                .isEmpty();
    }

    @Test
    void whatTheReaderRefusesTheSchemaRefusesToo() {
        assertThat(schema(SettingsSchema.settings()).validate("failOn: fatal", InputFormat.YAML))
                .isNotEmpty();
        assertThat(schema(SettingsSchema.settings()).validate("rule: {}", InputFormat.YAML))
                .isNotEmpty();
        assertThat(schema(SettingsSchema.pack()).validate("rules: [{id: x}]", InputFormat.YAML))
                .isNotEmpty();
    }
}
