package dev.proofsheet.client.internal;

import dev.proofsheet.model.ImageFile;
import retrofit2.Call;

/** The kinds of calls that a fault can meet. */
enum SampleOperation {
    READ(true) {
        @Override
        Call<SampleModel> call(SampleApi api) {
            return api.poll("1");
        }
    },
    SUBMIT(false) {
        @Override
        Call<SampleModel> call(SampleApi api) {
            return api.submit(BODY);
        }
    },
    SUBMIT_WITH_KEY(true) {
        @Override
        Call<SampleModel> call(SampleApi api) {
            return api.submitOnce(BODY);
        }
    },
    UPLOAD(false) {
        @Override
        Call<SampleModel> call(SampleApi api) {
            return api.upload(SampleForm.builder()
                    .mask(ImageFile.of(new byte[5_000], "a.png", "image/png"))
                    .build());
        }
    };

    private static final SampleModel BODY = SampleModel.builder().id("1").build();

    final boolean mayRepeat;

    SampleOperation(boolean mayRepeat) {
        this.mayRepeat = mayRepeat;
    }

    abstract Call<SampleModel> call(SampleApi api);
}
