package dev.portolan.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.portolan.edit.Cloning.Direction;
import dev.portolan.model.ComponentId;
import dev.portolan.model.LinkId;
import dev.portolan.model.Subject;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WalkTest {

    private final EditorDriver editor = new EditorDriver(Drawings.linked());

    private Walk from(String... ids) {
        Set<Subject> selection =
                Arrays.stream(ids).map(ComponentId::new).map(Subject::of).collect(Collectors.toSet());
        return new Walk(editor.design(), editor.diagram(), selection);
    }

    private static Optional<Subject> component(String id) {
        return Optional.of(Subject.of(new ComponentId(id)));
    }

    @Test
    void nextGoesThroughContainersBeforeTheirContentAndEndsAfterTheLastLink() {
        assertEquals(component("vnet"), from().next());
        assertEquals(component("left"), from("vnet").next());
        assertEquals(component("vnet"), from("left").previous());
        assertEquals(Optional.empty(), from("vnet").previous());
        Set<Subject> link = Set.of(Subject.of(new LinkId("users-firewall")));
        assertEquals(Optional.empty(), new Walk(editor.design(), editor.diagram(), link).next());
    }

    @Test
    void parentChildrenAndSiblings() {
        assertEquals(Set.of(Subject.of(new ComponentId("left"))), from("agw").parents());
        assertEquals(
                Set.of(Subject.of(new ComponentId("left")), Subject.of(new ComponentId("right"))),
                from("vnet").children());
        assertEquals(
                Set.of(Subject.of(new ComponentId("left")), Subject.of(new ComponentId("right"))),
                from("right").siblings());
        assertEquals(Set.of(), from("vnet").parents());
    }

    @Test
    void theWayLeadsAlongALinkBeforeItLeadsToANeighbour() {
        assertEquals(component("firewall"), from("users").towards(Direction.RIGHT));
        assertEquals(component("users"), from("firewall").towards(Direction.LEFT));
        assertEquals(Optional.empty(), from("firewall").towards(Direction.RIGHT));
    }

    @Test
    void everythingThatLinesJoinIsSelectedWithThem() {
        Set<Subject> joined = Set.of(
                Subject.of(new ComponentId("users")),
                Subject.of(new ComponentId("firewall")),
                Subject.of(new LinkId("users-firewall")));
        assertEquals(joined, from("users").connected());
        assertEquals(joined, from("firewall").connected());
        assertEquals(
                Set.of(Subject.of(new ComponentId("vnet"))), from("vnet", "agw").connected());
    }

    @Test
    void allOfAKind() {
        assertEquals(2, from("left").sameKind().size());
    }
}
