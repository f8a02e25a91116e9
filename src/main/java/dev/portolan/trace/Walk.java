package dev.portolan.trace;

import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A branch while it is being walked: the hops so far, the packet, and the first thing that stopped it. */
final class Walk {

    private final List<Hop> hops = new ArrayList<>();
    private final List<TlsSession> tls = new ArrayList<>();
    private final List<Missing> missing = new ArrayList<>();
    private final List<Assumption> assumptions = new ArrayList<>();
    private final List<Passage> passages = new ArrayList<>();
    private List<ComponentId> stateful = new ArrayList<>();
    private Component opener;
    private Trust trust = Trust.UNCHECKED;
    private Trust clientTrust = Trust.UNCHECKED;
    private List<Step> steps = new ArrayList<>();
    private Component at;
    private Packet in;
    private Packet packet;
    private boolean asIf;
    private Optional<Disposition> stopped = Optional.empty();

    /** @param start the component that sends the packet */
    Walk(Component start, Packet packet) {
        this.at = start;
        this.opener = start;
        this.in = packet;
        this.packet = packet;
    }

    /** A second way that starts with everything so far. */
    Walk fork() {
        Walk other = new Walk(at, packet);
        other.hops.addAll(hops);
        other.tls.addAll(tls);
        other.missing.addAll(missing);
        other.assumptions.addAll(assumptions);
        other.passages.addAll(passages);
        other.stateful = new ArrayList<>(stateful);
        other.opener = opener;
        other.trust = trust;
        other.clientTrust = clientTrust;
        other.steps = new ArrayList<>(steps);
        other.in = in;
        other.asIf = asIf;
        other.stopped = stopped;
        return other;
    }

    Component at() {
        return at;
    }

    Packet packet() {
        return packet;
    }

    void set(Packet next) {
        packet = next;
        if (hops.isEmpty() && steps.stream().allMatch(step -> step.action() == Step.Action.RESOLVED)) {
            in = next;
        }
    }

    void arrive(Component next) {
        closeHop();
        at = next;
        in = packet;
        steps = new ArrayList<>();
        asIf = stopped.isPresent();
    }

    private void closeHop() {
        hops.add(new Hop(hops.size() + 1, at.id(), at.kind(), at.name(), in, packet, steps, asIf));
    }

    void pass(Step.Action action, Because because) {
        steps.add(Step.passed(action, because));
    }

    /** Something says no: the walk goes on as if allowed, where it can. */
    void stop(Disposition disposition, Step.Action action, Because because) {
        steps.add(Step.stopped(action, because));
        end(disposition);
    }

    /** Something that the answer needs is not known. */
    void undetermined(Step.Action action, ComponentId component, String property, String why) {
        note(action, component, property, why);
        end(Disposition.UNDETERMINED);
    }

    void undetermined(Step.Action action, Missing gap) {
        undetermined(action, gap.component(), gap.property(), gap.why());
    }

    /** Something is not known that does not decide whether the packet arrives. */
    void note(Step.Action action, ComponentId component, String property, String why) {
        steps.add(Step.undetermined(
                action,
                Because.of(Reason.NOT_DETERMINED, component)
                        .with("property", property)
                        .with("why", why)));
        miss(steps.get(steps.size() - 1).because());
    }

    private void miss(Because because) {
        Missing item = new Missing(because.component(), because.detail("property"), because.detail("why"));
        if (!missing.contains(item)) {
            missing.add(item);
        }
    }

    void assume(ComponentId component, String property, String value) {
        Assumption assumption = new Assumption(component, property, value);
        if (!assumptions.contains(assumption)) {
            assumptions.add(assumption);
        }
    }

    /** The model does not hold what decides this walk: whatever has been found so far, nothing is certain. */
    void giveUp(ComponentId component, String property, String why) {
        note(Step.Action.ROUTED, component, property, why);
        stopped = Optional.of(Disposition.UNDETERMINED);
    }

    /** The finished hops and the one that the walk is at, as components. */
    List<ComponentId> way() {
        List<ComponentId> way =
                new ArrayList<>(hops.stream().map(Hop::component).toList());
        way.add(at.id());
        return way;
    }

    /** Whether any packet so far had an address that {@code is} so. */
    boolean hasCarried(Predicate<String> is) {
        return is.test(in.source())
                || is.test(packet.source())
                || is.test(in.destination())
                || is.test(packet.destination())
                || hops.stream()
                        .anyMatch(hop -> is.test(hop.in().source())
                                || is.test(hop.in().destination())
                                || is.test(hop.out().source())
                                || is.test(hop.out().destination()));
    }

    private void end(Disposition disposition) {
        if (stopped.isEmpty()) {
            stopped = Optional.of(disposition);
        }
    }

    /** Opens the next TLS session; its certificate is filled in where it ends. */
    Encryption openTls(String sni, Trust validator) {
        trust = validator;
        int number = tls.size() + 1;
        tls.add(new TlsSession(
                number,
                at.id(),
                ComponentId.CANVAS,
                sni,
                "",
                List.of(),
                "",
                "",
                ComponentId.CANVAS,
                ComponentId.CANVAS,
                "",
                validator.words()));
        return Encryption.tls(number);
    }

    Trust trust() {
        return trust;
    }

    Optional<TlsSession> currentTls() {
        int number = packet.encryption().session();
        return number == 0 ? Optional.empty() : Optional.of(tls.get(number - 1));
    }

    /** Who is at the other end of the connection so far. */
    Component opener() {
        return opener;
    }

    void startsWith(Trust validator) {
        clientTrust = validator;
    }

    /** How the client checks certificates. */
    Trust clientTrust() {
        return clientTrust;
    }

    /** The packet's session ends there, with a certificate that the design does not hold. */
    void endTlsAt(ComponentId component) {
        currentTls()
                .ifPresent(session -> replace(new TlsSession(
                        session.number(),
                        session.from(),
                        component,
                        session.sni(),
                        "",
                        List.of(),
                        "",
                        "",
                        ComponentId.CANVAS,
                        ComponentId.CANVAS,
                        "",
                        session.validation())));
    }

    void replace(TlsSession session) {
        tls.set(session.number() - 1, session);
    }

    /** The hop that the walk is at keeps state of the connection, and does not hide its opener. */
    void keepsState() {
        stateful.add(at.id());
    }

    /** The hop that the walk is at answers the connection so far; whatever follows is a connection of its own. */
    void answerHere(Optional<Component> subnet) {
        passages.add(new Passage(opener, at, packet, packet.source(), subnet, stateful));
        opener = at;
        stateful = new ArrayList<>();
    }

    List<Passage> passages() {
        return passages;
    }

    boolean hasPassed(ComponentId component) {
        return at.id().equals(component)
                || hops.stream().anyMatch(hop -> hop.component().equals(component));
    }

    /** The finished branch. */
    Branch finish(ReturnPath back) {
        closeHop();
        Disposition end = stopped.orElse(back.disposition());
        back.hops().stream()
                .flatMap(hop -> hop.steps().stream())
                .filter(step -> step.outcome() == Step.Outcome.UNDETERMINED)
                .forEach(step -> miss(step.because()));
        return new Branch(end, hops, tls, back, missing, assumptions);
    }
}
