package dev.portolan.io.settings;

import dev.portolan.report.document.Look.Logo;
import java.util.Optional;

/**
 * Whose designs they are, in drawings and in reports: {@code titleBlock} of {@code portolan.yaml}. Texts that it does not
 * say are empty.
 *
 * @param author of designs that name none
 */
public record BlockSettings(String author, String organisation, String classification, Optional<Logo> logo) {

    /** Nothing said. */
    public static final BlockSettings NONE = new BlockSettings("", "", "", Optional.empty());
}
