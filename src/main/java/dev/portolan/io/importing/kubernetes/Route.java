package dev.portolan.io.importing.kubernetes;

import dev.portolan.model.ComponentId;
import java.util.Optional;

/**
 * One host and path and where requests for it go.
 *
 * @param source the object that says so
 * @param host empty for every host
 * @param path as it is written; {@code /} where nothing is
 * @param match how the path is meant
 * @param service empty where the files and the design do not have it
 * @param port number or name of the service's port
 */
record Route(Manifest source, String host, String path, Match match, Optional<ComponentId> service, String port) {

    /** Which requests a path takes. */
    enum Match {
        PREFIX,
        EXACT,
        AS_WRITTEN
    }

    boolean exact() {
        return match == Match.EXACT;
    }
}
