package dev.portolan.report.document;

import java.util.Optional;

/**
 * How documents of a project are dressed.
 *
 * @param organisation whose document it is; empty for nobody's
 * @param notice stands at the foot of every page, such as {@code Confidential}; empty for nothing
 * @param accent the colour of headings and rules, as {@code #0F6CBD}
 * @param paper of pages that are printed
 */
public record Look(String organisation, String notice, String accent, Paper paper, Optional<Logo> logo) {

    /** Nothing but Portolan's own colour. */
    public static final Look PLAIN = new Look("", "", "#0B6BCB", Paper.A4, Optional.empty());

    /** Sizes of paper. */
    public enum Paper {
        A4,
        LETTER
    }

    /**
     * A picture.
     *
     * @param type {@code image/png} or {@code image/jpeg}
     * @param base64 its bytes
     */
    public record Logo(String type, String base64) {}

    public Look {
        organisation = Legible.line(organisation);
        notice = Legible.line(notice);
    }
}
