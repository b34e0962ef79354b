package consumer

import dev.proofsheet.pixapi.model.GenerationRequest

/** Does not compile: `size` may be null. */
fun size(request: GenerationRequest): String = request.size()
