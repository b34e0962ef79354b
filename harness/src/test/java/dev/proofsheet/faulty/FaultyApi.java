package dev.proofsheet.faulty;

import dev.proofsheet.client.internal.MultipartForm;
import dev.proofsheet.client.internal.Secured;
import dev.proofsheet.faulty.model.RenamedThing;
import dev.proofsheet.faulty.model.SettlessThing;
import dev.proofsheet.faulty.model.SwappedThing;
import dev.proofsheet.faulty.model.Thing;
import java.util.List;
import java.util.Map;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.Header;
import retrofit2.http.Headers;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** Has the form of a generated interface. */
public interface FaultyApi {
    @Secured("key")
    @POST("faultless/{id}")
    Call<Thing> faultless(
            @Path("id") String id, @Query("limit") Integer limit, @Header("X-Trace") String trace, @Body Thing thing);

    @Secured("key")
    @PUT("wrongMethod/{id}")
    Call<Thing> wrongMethod(
            @Path("id") String id, @Query("limit") Integer limit, @Header("X-Trace") String trace, @Body Thing thing);

    @Secured("key")
    @POST("wrong-path/{id}")
    Call<Thing> wrongPath(
            @Path("id") String id, @Query("limit") Integer limit, @Header("X-Trace") String trace, @Body Thing thing);

    @Secured("key")
    @POST("lostQuery/{id}")
    Call<Thing> lostQuery(@Path("id") String id, @Header("X-Trace") String trace, @Body Thing thing);

    @Secured("key")
    @POST("lostHeader/{id}")
    Call<Thing> lostHeader(@Path("id") String id, @Query("limit") Integer limit, @Body Thing thing);

    @Secured("key")
    @Headers("X-Extra: 1")
    @POST("extraHeader/{id}")
    Call<Thing> extraHeader(
            @Path("id") String id, @Query("limit") Integer limit, @Header("X-Trace") String trace, @Body Thing thing);

    @Secured("key")
    @POST("lostBodyProperty/{id}")
    Call<Thing> lostBodyProperty(
            @Path("id") String id,
            @Query("limit") Integer limit,
            @Header("X-Trace") String trace,
            @Body Thing.Lossy thing);

    @Secured("key")
    @Headers("Content-Type: application/problem+json")
    @POST("wrongContentType/{id}")
    Call<Thing> wrongContentType(
            @Path("id") String id, @Query("limit") Integer limit, @Header("X-Trace") String trace, @Body Thing thing);

    @Secured("other")
    @POST("wrongCredential/{id}")
    Call<Thing> wrongCredential(
            @Path("id") String id, @Query("limit") Integer limit, @Header("X-Trace") String trace, @Body Thing thing);

    @Secured("key")
    @POST("credentialWherePublic/{id}")
    Call<Thing> credentialWherePublic(
            @Path("id") String id, @Query("limit") Integer limit, @Header("X-Trace") String trace, @Body Thing thing);

    @Secured("key")
    @POST("sentTwice/{id}")
    Call<Thing> sentTwice(
            @Path("id") String id, @Query("limit") Integer limit, @Header("X-Trace") String trace, @Body Thing thing);

    @Secured("key")
    @POST("lossyReply/{id}")
    Call<Thing.Lossy> lossyReply(
            @Path("id") String id, @Query("limit") Integer limit, @Header("X-Trace") String trace, @Body Thing thing);

    @Secured("key")
    @POST("unreadableReply/{id}")
    Call<Map<String, Boolean>> unreadableReply(
            @Path("id") String id, @Query("limit") Integer limit, @Header("X-Trace") String trace, @Body Thing thing);

    @Secured("key")
    @POST("unexpectedProperty/{id}")
    Call<SettlessThing> unexpectedProperty(
            @Path("id") String id, @Query("limit") Integer limit, @Header("X-Trace") String trace, @Body Thing thing);

    @Secured("key")
    @POST("unexpectedPropertyInAList/{id}")
    Call<List<SettlessThing>> unexpectedPropertyInAList(
            @Path("id") String id, @Query("limit") Integer limit, @Header("X-Trace") String trace, @Body Thing thing);

    @Secured("key")
    @POST("misreadReply/{id}")
    Call<ResponseBody> misreadReply(
            @Path("id") String id, @Query("limit") Integer limit, @Header("X-Trace") String trace, @Body Thing thing);

    @Secured("key")
    @POST("wrongStatus/{id}")
    Call<Thing> wrongStatus(
            @Path("id") String id, @Query("limit") Integer limit, @Header("X-Trace") String trace, @Body Thing thing);

    @Secured("key")
    @POST("missingSetter/{id}")
    Call<Thing> missingSetter(
            @Path("id") String id,
            @Query("limit") Integer limit,
            @Header("X-Trace") String trace,
            @Body SettlessThing thing);

    @Secured("key")
    @POST("swappedAccessors/{id}")
    Call<SwappedThing> swappedAccessors(
            @Path("id") String id, @Query("limit") Integer limit, @Header("X-Trace") String trace, @Body Thing thing);

    @Secured("key")
    @POST("renamedProperty/{id}")
    Call<Thing> renamedProperty(
            @Path("id") String id,
            @Query("limit") Integer limit,
            @Header("X-Trace") String trace,
            @Body RenamedThing thing);

    @Secured("key")
    @POST("unbuildable/{id}")
    Call<Thing> unbuildable(
            @Path("id") String id, @Query("limit") Integer limit, @Header("X-Trace") String trace, @Body Thing thing);

    @Secured("key")
    @POST("form")
    Call<Void> wrongPart(@Body Label label);

    /** Sends its part under another name than the spec's. */
    record Label(
            @com.fasterxml.jackson.annotation.JsonProperty("labl")
            String label) implements MultipartForm {
        @com.fasterxml.jackson.annotation.JsonCreator
        static Label of(@com.fasterxml.jackson.annotation.JsonProperty("label") String label) {
            return new Label(label);
        }
    }
}
