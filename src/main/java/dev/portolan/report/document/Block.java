package dev.portolan.report.document;

/** A part of a section. One method on {@link Page} per kind, so that no renderer forgets one. */
public sealed interface Block permits Bullets, Code, Entries, Figure, Paragraph, Ribbon, Table, Tiles {

    /** Puts this onto a page. */
    void show(Page page);
}
