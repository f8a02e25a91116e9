package dev.portolan.ui.plan;

import dev.portolan.ui.controls.WrappingCell;
import java.util.Optional;

/** Where a part of a plan is seen; it stays as it is while it tells the same, so that what is dragged in it is kept. */
final class PartCell extends WrappingCell<Part> {

    private Optional<Part> shown = Optional.empty();

    PartCell() {
        markHeading(true); // nothing happens to it as a whole
    }

    @Override
    protected void updateItem(Part part, boolean empty) {
        super.updateItem(part, empty);
        Optional<Part> next = empty ? Optional.empty() : Optional.ofNullable(part);
        if (!next.equals(shown)) {
            shown = next;
            setGraphic(next.map(Part::drawn).orElse(null));
        }
    }
}
