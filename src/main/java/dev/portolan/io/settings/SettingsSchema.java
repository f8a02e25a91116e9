package dev.portolan.io.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The JSON Schemas of {@code portolan.yaml}, of rule packs and of reports. */
public final class SettingsSchema {

    private SettingsSchema() {}

    /** Of {@code portolan.yaml}. */
    public static String settings() {
        return text("settings.schema.json");
    }

    /** Of a rule pack. */
    public static String pack() {
        return text("pack.schema.json");
    }

    /** Of reports in JSON. */
    public static String report() {
        return text("report.schema.json");
    }

    private static String text(String name) {
        try (InputStream in =
                Objects.requireNonNull(SettingsSchema.class.getResourceAsStream("/dev/portolan/schemas/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
