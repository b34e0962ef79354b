package dev.proofsheet.waiting;

import com.fasterxml.jackson.databind.JsonNode;
import dev.proofsheet.client.internal.StartsJob;
import retrofit2.Call;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;

/** Has the form of a generated interface. */
interface WaitingApi {
    @StartsJob("/id")
    @POST("jobs")
    Call<JsonNode> submitJob();

    @GET("jobs/{id}")
    Call<JsonNode> getJob(@Path("id") String id);
}
