package dev.portolan.ui.trace;

import dev.portolan.trace.Branch;
import dev.portolan.trace.Encryption;
import dev.portolan.trace.Hop;
import dev.portolan.trace.TlsSession;
import dev.portolan.ui.controls.Icons;
import dev.portolan.ui.controls.Words;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.RowConstraints;

/** Who encrypts which stretch of the way, with which certificate: a coloured piece for every stretch. */
final class TlsRibbon extends GridPane {

    TlsRibbon(Branch branch) {
        getStyleClass().add("tls-ribbon");
        RowConstraints whole = new RowConstraints();
        whole.setPercentHeight(100);
        getRowConstraints().add(whole);
        List<Hop> hops = branch.travelled();
        int column = 0;
        int from = 1;
        while (from < hops.size()) {
            Encryption encryption = hops.get(from).in().encryption();
            int to = from + 1;
            while (to < hops.size() && hops.get(to).in().encryption().equals(encryption)) {
                to++;
            }
            add(piece(branch, encryption, from == 1, to == hops.size()), column, 0);
            ColumnConstraints width = new ColumnConstraints();
            width.setPercentWidth(100.0 * (to - from) / (hops.size() - 1));
            getColumnConstraints().add(width);
            column++;
            from = to;
        }
    }

    private static Label piece(Branch branch, Encryption encryption, boolean first, boolean last) {
        Label piece = Words.label(words(branch, encryption), "tls-segment", TracePane.look(encryption));
        if (encryption.isTls()) {
            piece.setGraphic(Icons.ui("padlock-closed", 12));
        }
        piece.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        piece.pseudoClassStateChanged(PseudoClass.getPseudoClass("first"), first);
        piece.pseudoClassStateChanged(PseudoClass.getPseudoClass("last"), last);
        return piece;
    }

    private static String words(Branch branch, Encryption encryption) {
        if (!encryption.isTls()) {
            return TracePane.words(encryption);
        }
        String certificate = branch.tls().stream()
                .filter(session -> session.number() == encryption.session())
                .map(TlsRibbon::certificate)
                .findFirst()
                .orElse("");
        return certificate.isEmpty() ? encryption.toString() : encryption + " · " + certificate;
    }

    private static String certificate(TlsSession session) {
        if (!session.names().isEmpty()) {
            return session.names().get(0);
        }
        return session.certificate().isEmpty() ? session.sni() : session.certificate();
    }
}
