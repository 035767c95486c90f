/** Lets a language model operate the monitor. */
@SuppressWarnings("module")
module io.hyperherd.model {
    requires static transitive org.jspecify;
    requires transitive io.hyperherd.api;
    requires transitive io.hyperherd.monitor;
    requires io.hyperherd.core;
    requires java.net.http;
    requires langchain4j.anthropic;
    requires langchain4j.core;
    requires langchain4j.http.client;
    requires langchain4j.ollama;
    requires langchain4j.open.ai;

    exports io.hyperherd.model.chat;

    provides io.hyperherd.monitor.spi.OperatorFactory with
            io.hyperherd.model.operator.ModelOperatorFactory;
}
