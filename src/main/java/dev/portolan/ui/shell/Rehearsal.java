package dev.portolan.ui.shell;

import dev.portolan.catalog.Catalog;
import dev.portolan.io.json.DesignReader;
import dev.portolan.model.Design;
import dev.portolan.store.DesignStore;
import dev.portolan.ui.canvas.CanvasLook;
import dev.portolan.ui.canvas.CanvasView;
import dev.portolan.ui.controls.Notices;
import dev.portolan.ui.diff.DiffPane;
import dev.portolan.ui.files.Document;
import dev.portolan.ui.findings.FindingCard;
import dev.portolan.ui.findings.FindingCommands;
import dev.portolan.ui.findings.FindingsPane;
import dev.portolan.ui.findings.RulePage;
import dev.portolan.ui.findings.WaiveDialog;
import dev.portolan.ui.flows.FlowsPane;
import dev.portolan.ui.inspector.InspectorPane;
import dev.portolan.ui.palette.LayersPane;
import dev.portolan.ui.palette.OutlineTree;
import dev.portolan.ui.palette.PalettePane;
import dev.portolan.ui.questions.QuestionsPane;
import dev.portolan.ui.start.Sample;
import dev.portolan.ui.state.EditorModel;
import dev.portolan.ui.state.Tasks;
import dev.portolan.ui.trace.TracePane;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Makes what shows a design once for a sample while the start page is looked at, piece by piece, and drops it: Java loads
 * most of a program when it is first needed, and that would hold up the first design that is opened.
 */
final class Rehearsal {

    private final MainWindow.Parts parts;
    private final CanvasLook look;
    private final BooleanSupplier wanted;
    private final Tasks tasks = new Tasks(); // nothing that is asked for waits for it

    /**
     * Not begun.
     *
     * @param wanted whether no design is open yet; with the first one it ends
     */
    Rehearsal(MainWindow.Parts parts, CanvasLook look, BooleanSupplier wanted) {
        this.parts = parts;
        this.look = look;
        this.wanted = wanted;
    }

    /** Begins once the start page is seen. */
    void begin() {
        Sample sample = Sample.all().get(0);
        Tasks.onceSeen(() -> tasks.run(
                () -> DesignReader.read(sample.fileName(), sample.json()).design(),
                design -> design.ifPresent(this::perform),
                failure -> {})); // opening the sample says it
    }

    private void perform(Design design) {
        if (!wanted.getAsBoolean()) {
            return;
        }
        EditorModel model = new EditorModel(new DesignStore(design), parts.analyst(), tasks);
        Document document = new Document(model);
        CanvasLook here = look.following(document.open());
        Catalog catalog = parts.catalog();
        FindingCommands commands = new FindingCommands(model, WaiveDialog::ask, new Notices());
        List<Runnable> pieces = List.of(
                () -> new CanvasView(model, catalog, parts.measure(), here),
                () -> new PalettePane(catalog, wish -> {}),
                () -> new FindingsPane(model, commands),
                () -> new InspectorPane(model, catalog, one -> new FindingCard(one, commands), commands::explain),
                () -> new TracePane(model),
                () -> new FlowsPane(model, catalog, () -> {}),
                () -> new QuestionsPane(model, catalog, () -> {}, () -> {}),
                () -> new OutlineTree(model, catalog),
                () -> new LayersPane(model),
                () -> new DiffPane(model, catalog, () -> {}),
                () -> new RulePage(model, parts.browser(), () -> {}),
                () -> new DocumentPane(document, parts, here));
        Tasks.inTurn(Stream.concat(pieces.stream().map(this::whileWanted), Stream.of(document::close))
                .toList());
    }

    private Runnable whileWanted(Runnable piece) {
        return () -> {
            if (wanted.getAsBoolean()) {
                piece.run();
            }
        };
    }
}
