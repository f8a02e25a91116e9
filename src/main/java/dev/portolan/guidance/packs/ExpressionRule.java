package dev.portolan.guidance.packs;

import dev.cel.runtime.CelEvaluationException;
import dev.portolan.guidance.Cases;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rule;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.Verdict;
import dev.portolan.model.Component;
import dev.portolan.model.Subject;
import dev.portolan.trace.Trace;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A rule of an organisation: an expression that must hold for everything that it is about. */
final class ExpressionRule implements Rule {

    /**
     * One thing to judge.
     *
     * @param trace the trace that shows it, where it is one
     */
    private record Thing(String name, Subject subject, Facts facts, Optional<Trace> trace) {}

    private final RuleText text;
    private final List<Language.Expression> where;
    private final Language.Expression require;
    private final Template message;
    private final Scopes scopes;

    ExpressionRule(
            RuleText text,
            List<Language.Expression> where,
            Language.Expression require,
            Template message,
            Scopes scopes) {
        this.scopes = scopes;
        this.text = text;
        this.where = where;
        this.require = require;
        this.message = message;
    }

    @Override
    public RuleInfo info() {
        return text.info();
    }

    @Override
    public Verdict check(Review review) {
        Scope scope = scopes.of(review);
        List<Thing> things = things(review, scope);
        Cases cases = new Cases();
        int judged = 0;
        for (Thing thing : things) {
            try {
                if (!isAbout(thing, scope)) {
                    continue;
                }
                judged++;
                if (!holds(require, thing, scope)) {
                    cases.found(finding(thing, scope));
                }
            } catch (NotKnown e) {
                judged++;
                cases.missing(e.missing());
            } catch (CelEvaluationException e) {
                judged++;
                cases.missing("its expression cannot be evaluated for %s: %s".formatted(thing.name(), reason(e)));
            }
        }
        return judged == 0 ? Verdict.notApplicable("there is nothing that it is about") : cases.verdict();
    }

    private boolean isAbout(Thing thing, Scope scope) throws CelEvaluationException {
        return where.isEmpty() || holds(where.get(0), thing, scope);
    }

    private static boolean holds(Language.Expression expression, Thing thing, Scope scope)
            throws CelEvaluationException {
        Object value = expression.value(scope, thing.facts());
        if (value instanceof Boolean holds) {
            return holds;
        }
        throw new CelEvaluationException("it comes to something else than true or false");
    }

    /** What one of our own functions says of its arguments, else what the language says. */
    private static String reason(CelEvaluationException e) {
        for (@Nullable Throwable at = e.getCause(); at != null; at = at.getCause()) {
            if (at instanceof IllegalArgumentException && at.getMessage() != null) {
                return at.getMessage();
            }
        }
        String message = String.valueOf(e.getMessage());
        return message.lines().findFirst().orElse(message).replaceFirst("^evaluation error( at [^:]*:\\d+)?: ", "");
    }

    private Finding finding(Thing thing, Scope scope) {
        Finding finding = Finding.about(info(), message.fill(scope, thing.facts()), List.of(thing.subject()));
        return thing.trace().map(finding::along).orElse(finding);
    }

    private List<Thing> things(Review review, Scope scope) {
        return switch (text.about()) {
            case COMPONENT ->
                scope.topology().components().stream()
                        .filter(component -> info().about().contains(component.kind())
                                || info().about().isEmpty())
                        .map(component -> thing(component, scope))
                        .toList();
            case LINK ->
                scope.topology().links().stream()
                        .map(link -> new Thing(
                                "link " + link.id(), Subject.of(link.id()), Scope.facts(link), Optional.empty()))
                        .toList();
            case TRACE ->
                review.traces().stream()
                        .map(trace -> new Thing(
                                trace.flow().name(),
                                Subject.flow(trace.flow().name()),
                                Scope.facts(trace),
                                Optional.of(trace)))
                        .toList();
            case DESIGN -> List.of(new Thing("the design", Subject.DESIGN, scope.design(), Optional.empty()));
        };
    }

    private static Thing thing(Component component, Scope scope) {
        return new Thing(component.name(), Subject.of(component.id()), scope.of(component), Optional.empty());
    }
}
