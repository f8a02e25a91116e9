package dev.portolan.ui.shell;

import dev.portolan.ui.controls.Late;
import dev.portolan.ui.plan.AddressPlanPane;
import dev.portolan.ui.plan.SnatPane;
import dev.portolan.ui.state.EditorModel;
import dev.portolan.ui.text.Texts;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/** The tabs of the address plan and of the SNAT ports, with their panes. */
final class PlanTabs {

    private final AddressPlanPane addresses;
    private final SnatPane ports;
    private final ToggleButton addressesTab;
    private final ToggleButton portsTab;

    PlanTabs(EditorModel model, ToggleGroup group) {
        addresses = new AddressPlanPane(model);
        ports = new SnatPane(model);
        addressesTab = BottomPane.tab(Texts.of("bottom.addresses"), "tab-address-plan", group);
        portsTab = BottomPane.tab(Texts.of("bottom.ports"), "tab-snat-ports", group);
    }

    /** Puts the tabs after those that are there, and the panes beside theirs; answers where the next tab would stand. */
    int into(HBox tabs, StackPane content) {
        int end = 0;
        for (Node node : tabs.getChildren()) {
            if (HBox.getHgrow(node) == Priority.ALWAYS) {
                break;
            }
            end++;
        }
        tabs.getChildren().add(end, addressesTab);
        tabs.getChildren().add(end + 1, portsTab);
        Late.show(content, addresses, addressesTab.selectedProperty());
        Late.show(content, ports, portsTab.selectedProperty());
        return end + 2;
    }
}
