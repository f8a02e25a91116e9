package dev.portolan.ui.inspector;

import javafx.scene.Node;

/** What the inspector shows of one property. It stays while the design changes under it, so that no click, fold or cursor is lost. */
interface Entry {

    Node node();

    /** Shows what holds now; what is being typed is left alone unless something else holds than before. */
    void refresh();
}
