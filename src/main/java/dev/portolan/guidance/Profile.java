package dev.portolan.guidance;

import java.util.Locale;

/** Which guidance a design is held against. */
public enum Profile {
    /** Today's guidance. */
    CURRENT,
    /** The article of January 2023 as written. */
    ARTICLE,
    /** For sensitive data. */
    STRICT,
    /** Where the exceptions for tests and development apply. */
    DEVELOPMENT;

    /** As it stands in files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
