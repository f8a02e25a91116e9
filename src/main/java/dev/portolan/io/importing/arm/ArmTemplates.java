package dev.portolan.io.importing.arm;

import dev.portolan.io.Problem;
import dev.portolan.io.importing.AzureResource;
import dev.portolan.io.importing.Resources;
import dev.portolan.io.importing.SourceFile;
import dev.portolan.io.importing.arm.expression.Nodes;
import dev.portolan.io.importing.arm.expression.Opaque;
import dev.portolan.io.importing.arm.expression.Place;
import dev.portolan.io.importing.arm.expression.TooMuch;
import dev.portolan.io.importing.arm.source.LenientJson;
import dev.portolan.model.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads ARM templates, hand-written or compiled from Bicep, with or without a parameter file. Nothing is fetched. */
public final class ArmTemplates {

    /** Longer texts are refused; whoever reads files may ask for their size first. */
    public static final int MOST_CHARACTERS = LenientJson.MOST_CHARACTERS;

    private static final Map<String, String> EXISTING =
            Map.of("properties", "the template only mentions this resource, which is described elsewhere");

    private ArmTemplates() {}

    /** Whether the file is a template, by its schema or, where it names none, by its parts. */
    public static boolean recognises(SourceFile file) {
        return Schemas.isTemplate(file.text());
    }

    /** Whether the file gives values to a template's parameters. */
    public static boolean recognisesParameters(SourceFile file) {
        return Schemas.isParameters(file.text());
    }

    /** The resources that the template deploys with the defaults of its parameters. Never throws. */
    public static Resources read(SourceFile template) {
        return read(new Import(template.name()), template, ParameterFile.none());
    }

    /** The resources that the template deploys with these values of its parameters. Never throws. */
    public static Resources read(SourceFile template, SourceFile parameters) {
        Import session = new Import(template.name());
        return read(session, template, ParameterFile.read(parameters, session));
    }

    private static Resources read(Import session, SourceFile file, ParameterFile parameters) {
        Map<String, Instance> found = new LinkedHashMap<>();
        List<AzureResource> resources = new ArrayList<>();
        LenientJson.read(file, session::problem).ifPresent(root -> {
            try {
                deployment(session, new Template(root), parameters).expand();
                session.complete();
                session.instances().forEach(instance -> add(session, instance, found));
                found.values().forEach(instance -> resources.add(resource(session, instance)));
            } catch (TooMuch e) {
                session.problem(Problem.of(file.name(), e.reason()));
            } catch (StackOverflowError e) {
                session.problem(
                        Problem.of(file.name(), "this template leads too deep into itself; what follows is not read"));
            }
        });
        return new Resources(
                List.copyOf(resources), session.assumed(), session.problems(), session.evaluated(), session.opaque());
    }

    private static Deployment deployment(Import session, Template template, ParameterFile parameters) {
        Place place = Place.unknown(template.level());
        session.assume("A template does not say where it is deployed; %s stands for it."
                .formatted(place.level() == Place.Level.ABOVE ? "no subscription" : Opaque.shown(place.prefix())));
        TemplateScope scope = new TemplateScope(
                session, template, place, new Parameters(session, template, parameters.values(template, session), ""));
        return new Deployment(session, template, scope, place, 0);
    }

    /** Of two resources with one id the one that is deployed later counts; one that is only mentioned never does. */
    private static void add(Import session, Instance instance, Map<String, Instance> found) {
        String key = Directory.key(instance.path().id());
        Instance old = found.get(key);
        if (old == null || old.isExisting() && !instance.isExisting()) {
            found.put(key, instance);
        } else if (!instance.isExisting()) {
            boolean isLater = !session.waiting().isLater(old, instance);
            session.assume("\"%s\" is deployed twice, on the lines %d and %d; the %s counts."
                    .formatted(
                            Opaque.shown(instance.path().name()),
                            old.node().line(),
                            instance.node().line(),
                            isLater ? "later one" : "first one, which waits for the other,"));
            found.replace(key, isLater ? instance : old);
        }
    }

    private static AzureResource resource(Import session, Instance instance) {
        String id = Opaque.shown(instance.path().id());
        String type = instance.path().type();
        String name = Opaque.shown(instance.path().name());
        Origin origin = new Origin(session.file(), instance.node().line(), id);
        Optional<Body> body = instance.isExisting() ? Optional.empty() : instance.body();
        return body.map(read ->
                        new AzureResource(id, type, name, read.node(), read.undetermined(), origin, read.lines()))
                .orElseGet(() -> new AzureResource(id, type, name, Nodes.record(), EXISTING, origin));
    }
}
