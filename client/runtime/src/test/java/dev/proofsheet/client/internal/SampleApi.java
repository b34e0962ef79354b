package dev.proofsheet.client.internal;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;
import retrofit2.http.Streaming;
import retrofit2.http.Url;

/** An interface as the generator writes it, with what the tests of this module call. */
public interface SampleApi {

    @MayRepeat
    @GET("models")
    Call<SampleModel> listModels();

    @StartsJob("/id")
    @Secured("headerKey")
    @POST("jobs")
    Call<SampleModel> submit(@Body SampleModel body);

    @IdempotencyHeader(value = "Idempotency-Key", maxLength = 40)
    @StartsJob("/id")
    @Secured("headerKey")
    @POST("jobs")
    Call<SampleModel> submitOnce(@Body SampleModel body);

    @MayRepeat
    @Secured("headerKey")
    @GET("jobs/{id}")
    Call<SampleModel> poll(@Path("id") String id);

    @MayRepeat
    @Secured("queryKey")
    @GET("jobs")
    Call<List<SampleModel>> listJobs();

    @DELETE("jobs/{id}")
    Call<Void> delete(@Path("id") String id);

    @Streaming
    @GET("file")
    Call<ResponseBody> download();

    @Secured("headerKey")
    @GET("header")
    Call<Void> withHeaderKey();

    @Secured("queryKey")
    @GET("query")
    Call<Void> withQueryKey();

    @Secured("token")
    @GET("bearer")
    Call<Void> withToken();

    @Secured("login")
    @GET("basic")
    Call<Void> withLogin();

    @Secured({"token", "headerKey"})
    @GET("either")
    Call<Void> withEither();

    @Secured("headerKey")
    @GET
    Call<Void> follow(@Url String url);

    @GET("search")
    Call<Void> search(
            @Query("price") @Nullable BigDecimal price,
            @Query("since") @Nullable OffsetDateTime since,
            @Query("quality") @Nullable SampleQuality quality,
            @Header("X-Quality") @Nullable SampleQuality header);

    @Secured("headerKey")
    @POST("uploads")
    Call<SampleModel> upload(@Body SampleForm body);

    @POST("edits")
    Call<Void> edit(@Body SampleForm body);
}
