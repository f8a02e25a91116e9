package dev.portolan.io.importing.drawio;

import dev.portolan.geom.Rect;
import dev.portolan.model.KindId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells what plain boxes are: by their labels, or by a small picture in a corner, as drawings of Azure have them. */
final class Boxes {

    /** Pictures that name the box around them. */
    private static final Set<String> NAMING = Set.of("virtual-network", "subnet", "aks-cluster");

    private static final Map<String, String> WORDS = Map.of(
            "subnet", "subnet",
            "snet", "subnet",
            "vnet", "virtual-network",
            "virtual network", "virtual-network",
            "aks", "aks-cluster",
            "kubernetes", "aks-cluster");

    private static final double CORNER = 0.35;

    private Boxes() {}

    /** What the label of a box says it is; the word that comes first decides. */
    static Optional<KindId> byWords(Cell cell) {
        String text = String.join(" ", cell.words()).toLowerCase(Locale.ROOT);
        return WORDS.entrySet().stream()
                .filter(each -> text.contains(each.getKey()))
                .min(Comparator.comparing((Map.Entry<String, String> each) -> text.indexOf(each.getKey()))
                        .thenComparing(each -> -each.getKey().length()))
                .map(each -> new KindId(each.getValue()));
    }

    /** The picture in a corner of a box that says what the box is. */
    static Optional<Guess> naming(Rect box, List<Guess> pictures) {
        return pictures.stream()
                .filter(each -> NAMING.contains(each.kind().value()))
                .filter(each -> isInCorner(box, each.bounds()))
                .findFirst();
    }

    /** A picture at the rim may stand half outside. */
    private static boolean isInCorner(Rect box, Rect picture) {
        boolean small = picture.width() * 3 < box.width() && picture.height() * 2 < box.height();
        boolean near =
                box.grown(Math.max(picture.width(), picture.height()) / 2).contains(picture.centre());
        double x = (picture.centre().x() - box.x()) / Math.max(1, box.width());
        double y = (picture.centre().y() - box.y()) / Math.max(1, box.height());
        boolean sideways = x < CORNER || x > 1 - CORNER;
        boolean upright = y < CORNER / 2 || y > 1 - CORNER / 2;
        return small && near && sideways && upright;
    }
}
