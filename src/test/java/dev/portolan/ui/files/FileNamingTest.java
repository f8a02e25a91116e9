package dev.portolan.ui.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileNamingTest {

    @Test
    void aNameThatIsFineStaysAsItIs() {
        assertThat(FileNaming.of("Hub & spoke, v1.2 (prod) 🚀 רשת")).isEqualTo("Hub & spoke, v1.2 (prod) 🚀 רשת");
    }

    @Test
    void whatSomeSystemRefusesBecomesADash() {
        assertThat(FileNaming.of("Prod/Hub: \"a\\b\"\n?")).isEqualTo("Prod-Hub- -a-b-");
        assertThat(FileNaming.of("../../etc/passwd")).isEqualTo("-..-etc-passwd");
        assertThat(FileNaming.of("evil\u202Enosj.exe")).isEqualTo("evil-nosj.exe");
    }

    @Test
    void aNameOfNothingButThatIsTheUsualOne() {
        assertThat(FileNaming.of("  ")).isEqualTo("design");
        assertThat(FileNaming.of("...")).isEqualTo("design");
        assertThat(FileNaming.of("/")).isEqualTo("design");
    }

    @Test
    void aVeryLongNameIsCutBetweenCharactersAndCanBeWritten(@TempDir Path folder) throws Exception {
        String name = FileNaming.of("🚀".repeat(5000));
        assertThat(name).matches("(🚀)+");
        assertThat(name.getBytes(StandardCharsets.UTF_8).length).isBetween(100, 200);
        assertThat(Files.writeString(folder.resolve(name + ".topology.json"), ""))
                .exists();
    }

    @Test
    void onlyANameWithoutAnEndingGetsOne() {
        assertThat(FileNaming.ended(Path.of("a.b/hub"), ".topology.json")).isEqualTo(Path.of("a.b/hub.topology.json"));
        assertThat(FileNaming.ended(Path.of("hub.json"), ".topology.json")).isEqualTo(Path.of("hub.json"));
        assertThat(FileNaming.ended(Path.of(".hub"), ".svg")).isEqualTo(Path.of(".hub.svg"));
    }
}
