package dev.portolan.io.exporting;

import dev.portolan.catalog.DesignProperties;
import dev.portolan.model.Design;
import dev.portolan.paint.Footer;
import dev.portolan.paint.Raster;
import dev.portolan.report.document.Look.Logo;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What stands below a drawing, or on its sheets, about the drawing itself. Every text may be empty.
 *
 * @param date as it is to be printed; empty for none, so that equal designs give equal files
 * @param organisation who the design is for
 * @param classification such as {@code Confidential}
 * @param logo that of the organisation
 */
public record TitleBlock(
        String name,
        String version,
        String date,
        String author,
        String organisation,
        String classification,
        Optional<Raster> logo) {

    /** What the design says of itself. */
    public static TitleBlock of(Design design) {
        return new TitleBlock(
                design.name(),
                DesignProperties.VERSION.of(design).orElse(""),
                "",
                DesignProperties.AUTHOR.of(design).orElse(""),
                "",
                "",
                Optional.empty());
    }

    public TitleBlock dated(String newDate) {
        return new TitleBlock(name, version, newDate, author, organisation, classification, logo);
    }

    /** What is said for all designs of a project; an author that the design itself names stays. */
    public TitleBlock of(String usualAuthor, String newOrganisation, String newClassification) {
        return new TitleBlock(
                name, version, date, author.isBlank() ? usualAuthor : author, newOrganisation, newClassification, logo);
    }

    /** With the logo of a project; without one where it is no picture after all. */
    public TitleBlock with(Optional<Logo> newLogo) {
        return new TitleBlock(
                name, version, date, author, organisation, classification, newLogo.flatMap(Logos::raster));
    }

    /** For strangers: without what says whose design it is. */
    public TitleBlock anonymous() {
        return new TitleBlock(name, version, date, "", "", classification, Optional.empty());
    }

    /** What is known, with headings. */
    List<Footer.Cell> cells() {
        return Stream.of(
                        new Footer.Cell("Design", name),
                        new Footer.Cell("Version", version),
                        new Footer.Cell("Date", date),
                        new Footer.Cell("Author", author),
                        new Footer.Cell("Organisation", organisation),
                        new Footer.Cell("Classification", classification))
                .filter(cell -> !cell.text().isBlank())
                .toList();
    }
}
