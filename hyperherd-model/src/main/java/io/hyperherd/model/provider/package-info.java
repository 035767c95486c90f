/** Models behind the network: Claude, endpoints that speak as OpenAI does, and Ollama. The only room that sees the client library. */
@NullMarked
package io.hyperherd.model.provider;

import org.jspecify.annotations.NullMarked;
