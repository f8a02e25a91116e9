package dev.portolan.report.document;

/** Whatever can show blocks: one method per kind. */
public interface Page {

    void paragraph(Paragraph paragraph);

    void bullets(Bullets bullets);

    void tiles(Tiles tiles);

    void table(Table table);

    void entries(Entries entries);

    void ribbon(Ribbon ribbon);

    void figure(Figure figure);

    void code(Code code);
}
