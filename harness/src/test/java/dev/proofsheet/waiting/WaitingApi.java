package dev.proofsheet.waiting;

import com.fasterxml.jackson.databind.JsonNode;
import retrofit2.Call;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;

/** Has the form of a generated interface. */
public interface WaitingApi {
    @POST("jobs")
    Call<JsonNode> submitJob();

    @GET("jobs/{id}")
    Call<JsonNode> getJob(@Path("id") String id);
}
