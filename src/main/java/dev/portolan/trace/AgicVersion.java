package dev.portolan.trace;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a version of AGIC can do. */
public final class AgicVersion {

    /** From this version on AGIC knows pods of an overlay (AGIC-007, source S-REL: general since 2025-08-29). */
    public static final String OVERLAY_SINCE = "1.8.0";

    private static final Pattern VERSION = Pattern.compile("v?(\\d{1,6})\\.(\\d{1,6})(?:\\.\\d.*)?");
    private static final int FIRST_MAJOR = 1;
    private static final int FIRST_MINOR = 8;

    private AgicVersion() {}

    /** Whether pods of an overlay are backends for this version; empty where it is not written as numbers. */
    public static Optional<Boolean> knowsOverlay(String version) {
        Matcher matcher = VERSION.matcher(version.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int major = Integer.parseInt(matcher.group(1));
        int minor = Integer.parseInt(matcher.group(2));
        return Optional.of(major > FIRST_MAJOR || (major == FIRST_MAJOR && minor >= FIRST_MINOR));
    }
}
