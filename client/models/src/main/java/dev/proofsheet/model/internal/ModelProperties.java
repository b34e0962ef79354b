package dev.proofsheet.model.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBuilder;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import dev.proofsheet.model.JsonValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Lets a model remember what the field of a property cannot hold, so that it is written again: a null and, in a lenient read,
 * a value that does not fit.
 *
 * <p>A null is remembered for properties that the spec does not call nullable, too: the provider's null is a fact, and the
 * setters that refuse it are for callers.
 */
final class ModelProperties extends BeanDeserializerModifier {
    private static final long serialVersionUID = 1L;

    @Override
    public BeanDeserializerBuilder updateBuilder(
            DeserializationConfig config, BeanDescription description, BeanDeserializerBuilder builder) {
        if (ObjectModel.Builder.class.isAssignableFrom(description.getBeanClass())) {
            String model = description.getBeanClass().getEnclosingClass().getSimpleName();
            List<SettableBeanProperty> properties = new ArrayList<>();
            builder.getProperties().forEachRemaining(properties::add);
            properties.forEach(property -> builder.addOrReplaceProperty(new Property(property, model), true));
        }
        return builder;
    }

    /** Gives each text as the object that the parser keeps: its characters would be copied once more. */
    private static final class WholeTexts extends JsonParserDelegate {
        WholeTexts(JsonParser parser) {
            super(parser);
        }

        @Override
        public boolean hasTextCharacters() {
            return false;
        }
    }

    private static final class Property extends SettableBeanProperty.Delegating {
        private static final long serialVersionUID = 1L;

        private final String model;

        Property(SettableBeanProperty property, String model) {
            super(property);
            this.model = model;
        }

        @Override
        protected SettableBeanProperty withDelegate(SettableBeanProperty property) {
            return new Property(property, model);
        }

        @Override
        public void deserializeAndSet(JsonParser parser, DeserializationContext context, Object builder)
                throws IOException {
            deserializeSetAndReturn(parser, context, builder);
        }

        @Override
        public Object deserializeSetAndReturn(JsonParser parser, DeserializationContext context, Object builder)
                throws IOException {
            ObjectModel.Builder<?> target = (ObjectModel.Builder<?>) builder;
            if (parser.hasToken(JsonToken.VALUE_NULL)) {
                target.untyped(getName(), Untyped.NULL);
            } else if (context.getAttribute(Leniency.class) instanceof Leniency leniency) {
                setIfFitting(parser, context, target, leniency);
            } else {
                delegate.deserializeSetAndReturn(parser, context, builder);
            }
            return builder;
        }

        private void setIfFitting(
                JsonParser parser, DeserializationContext context, ObjectModel.Builder<?> builder, Leniency leniency)
                throws IOException {
            boolean inPlace = fitsOrIsScalar(parser);
            TokenBuffer copy = inPlace ? null : context.bufferAsCopyOfValue(new WholeTexts(parser));
            try {
                delegate.deserializeSetAndReturn(copy == null ? parser : copy.asParserOnFirstToken(), context, builder);
            } catch (JsonProcessingException e) {
                if (!isMismatch(e)) {
                    throw e;
                }
                JsonParser raw = copy == null ? parser : copy.asParserOnFirstToken();
                JsonValue value = context.readValue(raw, JsonValue.class);
                builder.untyped(getName(), new Untyped(value, Optional.of(text(getType()))));
                leniency.report(model, getName());
            }
        }

        /**
         * Whether the parser is still at the value, or the value is read in whole, when it does not fit.
         *
         * <p>Only lists, maps and structures in the place of scalars are read from a copy, which holds references to the texts.
         */
        private boolean fitsOrIsScalar(JsonParser parser) {
            return parser.currentToken().isScalarValue()
                    || getType().hasRawClass(JsonValue.class)
                    || (parser.hasToken(JsonToken.START_OBJECT) && getType().isTypeOrSubTypeOf(ObjectModel.class));
        }

        /** Whether the value is of another type: broken JSON and a broken connection have other causes. */
        private static boolean isMismatch(Throwable fault) {
            return fault.getCause() == null
                    ? fault instanceof MismatchedInputException || fault instanceof InputCoercionException
                    : isMismatch(fault.getCause());
        }

        private static String text(JavaType type) {
            String name = type.getRawClass().getSimpleName();
            return type.containedTypeCount() == 0
                    ? name
                    : IntStream.range(0, type.containedTypeCount())
                            .mapToObj(index -> text(type.containedType(index)))
                            .collect(Collectors.joining(", ", name + "<", ">"));
        }
    }
}
