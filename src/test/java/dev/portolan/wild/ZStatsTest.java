package dev.portolan.wild;
import dev.portolan.trace.*;
import java.util.*;
import org.junit.jupiter.api.Test;
class ZStatsTest {
  @Test void stats() {
    Map<String,Integer> n = new TreeMap<>();
    long comps=0, ms=0; int max=0;
    for (long s=0;s<300;s++){ var d=WildDesigns.of(s); comps+=d.topology().components().size();
      long t=System.nanoTime();
      for (Trace tr: new Tracer(d, dev.portolan.catalog.Catalog.azure()).traceAll()) { max=Math.max(max,tr.branches().size());
        for (Branch b: tr.branches()) { n.merge(b.disposition().name(),1,Integer::sum); n.merge("hops "+b.hops().size(),1,Integer::sum);
          for (Missing m: b.missing()) n.merge("why: "+m.property()+": "+m.why().replaceAll("[0-9]+|the [a-z-]+ N","N"),1,Integer::sum);} }
      ms=Math.max(ms,System.nanoTime()-t); }
    System.out.println("comps "+comps/300+" slowest ms "+ms/1000000+" max branches "+max);
    n.entrySet().stream().filter(e->!e.getKey().startsWith("why")).forEach(System.out::println);
    n.entrySet().stream().filter(e->e.getKey().startsWith("why")).sorted((a,b)->b.getValue()-a.getValue()).limit(60).forEach(e->System.out.println(e.getValue()+" "+e.getKey()));
  }
}
