/// Models as their providers offer them, behind the ports of `soulprint.model`: in this process by ONNX Runtime.
/// Knows weights, tokenizers and wire formats; knows nothing of conversations or the store.
@NullMarked
package soulprint.provider;

import org.jspecify.annotations.NullMarked;
