package dev.portolan.tools;

import dev.portolan.edit.Edit;
import java.util.Optional;

/** A drag that is one edit: shown while it lasts, made when the button is released, taken back when it is given up. */
interface EditingDrag extends ToolState {

    /** What the drag comes to if it ends here; empty where it changes nothing. */
    Optional<Edit> edit(Pointer pointer, Stage stage);

    @Override
    default ToolState drag(Pointer pointer, Stage stage) {
        edit(pointer, stage).ifPresent(stage::preview);
        return this;
    }

    @Override
    default ToolState release(Pointer pointer, Stage stage) {
        edit(pointer, stage).ifPresentOrElse(stage::commit, stage::rollback);
        return new SelectTool.Idle();
    }

    @Override
    default ToolState cancel(Stage stage) {
        stage.rollback();
        return new SelectTool.Idle();
    }
}
