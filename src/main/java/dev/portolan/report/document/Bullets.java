package dev.portolan.report.document;

import java.util.List;

/** A list of remarks. */
public record Bullets(List<Text> items) implements Block {

    public Bullets {
        items = List.copyOf(items);
    }

    @Override
    public void show(Page page) {
        page.bullets(this);
    }
}
