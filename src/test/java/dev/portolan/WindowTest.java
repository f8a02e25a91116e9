package dev.portolan;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/**
 * A test class that shows a window through TestFX. It fills its stage in a {@code @Start} method and takes an
 * {@code FxRobot} as parameter; where a library that JavaFX draws text with is missing, it is skipped, naming it.
 * It fails where one event holds the FX thread for long; see {@link Watchdog}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("window")
@ExtendWith(NativeLibraries.class)
@ExtendWith(ApplicationExtension.class)
@ExtendWith(Watchdog.class)
public @interface WindowTest {}
