package consumer

import dev.proofsheet.pixapi.model.EditRequest
import dev.proofsheet.pixapi.model.GenerationRequest
import dev.proofsheet.pixapi.model.ModelId

/** A program in Kotlin, to which the clients' nullness annotations are types. */
fun main(arguments: Array<String>) {
    val request: GenerationRequest = GenerationRequest.builder().model(ModelId.GPT_IMAGE_2).prompt("A fox").build()
    val prompt: String = request.prompt()
    val size: String? = request.size()
    check(prompt.length == 5 && size == null)
    check(runCatching { EditRequest.builder().prompt("A fox").build() }.isFailure) { "nothing to edit was accepted" }
    Consumer.main(arguments)
}
