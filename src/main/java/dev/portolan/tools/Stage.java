package dev.portolan.tools;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.Connection;
import dev.portolan.diagram.Diagram;
import dev.portolan.edit.Edit;
import dev.portolan.geom.Point;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.LinkId;
import dev.portolan.model.Subject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** All that a tool sees of the editor. */
public interface Stage {

    /** The last recorded design, whatever is previewed. */
    Design design();

    /** What is shown, laid out. */
    Diagram diagram();

    Catalog catalog();

    Set<Subject> selection();

    void select(Collection<Subject> subjects);

    /** Shows the recorded design as {@code edit} would make it. */
    void preview(Edit edit);

    /** Records {@code edit}, made to the recorded design, as one step; what was previewed is over. */
    void commit(Edit edit);

    /** Records {@code edit} and selects what it made. */
    void commit(Edit edit, Collection<Subject> selection);

    /** Shows the recorded design again. */
    void rollback();

    /** How many screen pixels one diagram unit takes. */
    double scale();

    /** The distance of the grid's lines in diagram units, 0 where nothing snaps. */
    double grid();

    /** Shows {@code overlay} in place of the last one. */
    void overlay(Overlay overlay);

    /** Tells the user why what they tried does not work. */
    void refuse(String reason);

    /** Asks in which of several ways to connect; {@code chosen} is called later, or never. */
    void choose(List<Connection> ways, Consumer<Connection> chosen);

    /** Lets the user type a component's name in place. */
    void editName(ComponentId component);

    /** Lets the user type a link's name beside its line. */
    void editLabel(LinkId link);

    /** Lets the user type a note's words in place. */
    void editNote(String note);

    /** Lets the user choose what to add at this place. */
    void quickAdd(Point at);

    /** Whether shapes that are dragged snap to others. */
    boolean guides();

    /** Tells the user what was done besides what they asked for. */
    void say(String news);

    /** Moves the view so that the drawing moves by this way, in diagram units. */
    void pan(Point by);
}
