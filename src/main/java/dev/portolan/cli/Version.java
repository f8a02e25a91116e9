package dev.portolan.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.IVersionProvider;

/** The version that was built, as the build wrote it down. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"portolan " + text()};
    }

    static String text() {
        try (InputStream in = Version.class.getResourceAsStream("/dev/portolan/version.txt")) {
            return in == null ? "unknown" : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "unknown";
        }
    }
}
