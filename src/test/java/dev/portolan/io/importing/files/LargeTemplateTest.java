package dev.portolan.io.importing.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.io.importing.Imported;
import dev.portolan.io.importing.SourceFile;
import dev.portolan.io.importing.arm.ArmTemplates;
import dev.portolan.io.importing.azure.AzureDesign;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A template of five megabytes is read in seconds; how long it takes to arrange it is measured elsewhere. */
class LargeTemplateTest {

    private static final Duration SECONDS = Duration.ofSeconds(20);

    @Test
    void fiveMegabytesAreReadInSeconds() {
        SourceFile file = new SourceFile("large.json", LargeTemplate.of(5_000_000));
        ThreadMXBean clock = ManagementFactory.getThreadMXBean(); // of the thread, as the machine may be busy
        long start = clock.getCurrentThreadCpuTime();
        Imported imported = AzureDesign.of("large", List.of(ArmTemplates.read(file)));
        Duration taken = Duration.ofNanos(clock.getCurrentThreadCpuTime() - start);
        assertThat(imported.report().problems()).isEmpty();
        assertThat(imported.design().topology().components()).hasSizeGreaterThan(7_000);
        assertThat(taken).isLessThan(SECONDS);
    }
}
