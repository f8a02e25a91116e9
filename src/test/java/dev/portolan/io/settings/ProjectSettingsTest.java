package dev.portolan.io.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Profile;
import dev.portolan.guidance.Severity;
import dev.portolan.io.Problem;
import dev.portolan.io.exporting.Paper;
import dev.portolan.paint.Palette;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectSettingsTest {

    @TempDir
    private Path folder;

    private ProjectSettings settings(String yaml) throws IOException {
        Files.writeString(folder.resolve("portolan.yaml"), yaml);
        return ProjectSettings.beside(folder.resolve("shop.topology.json"));
    }

    private static String problems(ProjectSettings settings) {
        return settings.problems().stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }

    @Test
    void withoutAFileEverythingIsAsUsual() {
        assertThat(ProjectSettings.beside(folder.resolve("shop.topology.json"))).isEqualTo(ProjectSettings.NONE);
    }

    @Test
    void whatTheFileSaysIsRead() throws IOException {
        ProjectSettings settings = settings("""
                profile: strict
                failOn: warning
                baseline: known/baseline.json
                rules:
                  ING-007: off
                  EGR-001: error
                  EGR-007:
                    severity: info
                """);
        assertThat(problems(settings)).isEmpty();
        assertThat(settings.profile()).contains(Profile.STRICT);
        assertThat(settings.failOn()).contains(Severity.WARNING);
        assertThat(settings.baseline()).contains(folder.resolve("known/baseline.json"));
        assertThat(settings.decided().isOff("ING-007")).isTrue();
        assertThat(settings.decided().severity("EGR-001")).contains(Severity.ERROR);
        assertThat(settings.decided().severity("EGR-007")).contains(Severity.INFO);
    }

    @Test
    void whatTheFileSaysOfPicturesIsRead() throws IOException {
        ProjectSettings settings = settings("""
                export:
                  palette: print
                  paper: a3
                  embed: false
                titleBlock:
                  author: Ada
                  classification: Internal
                """);
        assertThat(problems(settings)).isEmpty();
        assertThat(settings.pictures())
                .isEqualTo(new PictureSettings(
                        Optional.of(Palette.PRINT),
                        Optional.of(Paper.A3),
                        Optional.of(false),
                        new BlockSettings("Ada", "", "Internal", Optional.empty())));
        assertThat(problems(settings("export: {paper: a5, colour: red, embed: perhaps}")))
                .contains("\"a5\" is none of cropped, a4, a3, letter", "\"colour\" is not known", "true or false");
    }

    @Test
    void anEmptyFileSaysNothing() throws IOException {
        ProjectSettings settings = settings("# nothing yet\n");
        assertThat(settings.problems()).isEmpty();
        assertThat(settings.profile()).isEmpty();
    }

    @Test
    void offMayBeFalseAsOlderYamlHasIt() throws IOException {
        assertThat(settings("rules:\n  ING-007: false\n").decided().isOff("ING-007"))
                .isTrue();
    }

    @Test
    void everyMistakeIsLocated() throws IOException {
        ProjectSettings settings = settings("""
                profil: strict
                failOn: fatal
                rules:
                  ING-700: off
                  ING-007: 3
                  EGR-001:
                    thresholds:
                      most: 3
                    sverity: info
                """);
        assertThat(problems(settings).lines())
                .anySatisfy(line -> assertThat(line).contains("portolan.yaml:1, profil", "did you mean \"profile\"?"))
                .anySatisfy(
                        line -> assertThat(line).contains(":2, failOn", "\"fatal\" is none of error, warning, info"))
                .anySatisfy(line -> assertThat(line).contains(":4, rules.ING-700", "there is no rule \"ING-700\""))
                .anySatisfy(line -> assertThat(line).contains(":5, rules.ING-007", "expected off, error"))
                .anySatisfy(line -> assertThat(line).contains(":8,", "EGR-001"))
                .anySatisfy(line -> assertThat(line).contains(":9,", "\"sverity\" is not known", "\"severity\""));
    }

    @Test
    void whatIsNoYamlIsLocated() throws IOException {
        assertThat(problems(settings("profile: strict\nrules: [\n"))).contains("portolan.yaml:", "this is not YAML");
    }

    @Test
    void aliasesAnchorsAndTagsAreRefusedSoThatNothingMultiplies() throws IOException {
        assertThat(problems(settings("a: &a [x, x]\nb: [*a, *a]\nc: !!java.net.URL [x]\n")))
                .contains("an anchor (&)", "an alias (*)", "a tag (!)");
    }

    @Test
    void depthAndSizeAreBounded() throws IOException {
        assertThat(problems(settings("a: " + "[".repeat(5_000)))).contains("portolan.yaml");
        assertThat(problems(settings("# " + "x".repeat(YamlTree.MOST_CHARACTERS))))
                .contains("larger than 1 MB");
    }

    @Test
    void theSameTwiceIsAMistake() throws IOException {
        assertThat(problems(settings("profile: strict\nprofile: current\n"))).contains("stands here twice");
    }

    @Test
    void settingsAreFoundUpToTheRootOfTheRepositoryAndNotAbove() throws IOException {
        Path repository = Files.createDirectories(folder.resolve("repository"));
        Path designs = Files.createDirectories(repository.resolve("designs/shop"));
        Files.createDirectories(repository.resolve(".git"));
        Files.writeString(folder.resolve("portolan.yaml"), "profile: strict\n");
        Path design = designs.resolve("shop.topology.json");
        assertThat(ProjectSettings.beside(design).file()).isEmpty();
        Files.writeString(repository.resolve("portolan.yaml"), "profile: article\n");
        assertThat(ProjectSettings.beside(design).profile()).contains(Profile.ARTICLE);
        Files.writeString(designs.resolve("portolan.yaml"), "profile: development\n");
        assertThat(ProjectSettings.beside(design).profile()).contains(Profile.DEVELOPMENT);
    }

    @Test
    void outsideOfARepositoryOnlyTheFolderOfTheDesignCounts() throws IOException {
        Path below = Files.createDirectories(folder.resolve("below"));
        Files.writeString(folder.resolve("portolan.yaml"), "profile: strict\n");
        assertThat(ProjectSettings.beside(below.resolve("shop.topology.json")).file())
                .isEmpty();
    }
}
