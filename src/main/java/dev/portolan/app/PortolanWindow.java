package dev.portolan.app;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The window, as JavaFX starts it. */
public final class PortolanWindow extends Application {

    @Override
    public void start(Stage stage) {
        stage.setTitle("Portolan");
        stage.setScene(new Scene(new StackPane(new Label("Portolan")), 1280, 800));
        stage.show();
    }
}
