package dev.proofsheet.model;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBuilder;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets a model remember each property that was null when it was read, so that it is null again when written.
 *
 * <p>This holds for properties that the spec does not call nullable, too: the provider's null is a fact, and the setters
 * that refuse it are for callers.
 */
final class ExplicitNulls extends BeanDeserializerModifier {
    private static final long serialVersionUID = 1L;

    @Override
    public BeanDeserializerBuilder updateBuilder(
            DeserializationConfig config, BeanDescription description, BeanDeserializerBuilder builder) {
        if (JsonModel.Builder.class.isAssignableFrom(description.getBeanClass())) {
            List<SettableBeanProperty> properties = new ArrayList<>();
            builder.getProperties().forEachRemaining(properties::add);
            properties.forEach(property -> builder.addOrReplaceProperty(new Property(property), true));
        }
        return builder;
    }

    private static final class Property extends SettableBeanProperty.Delegating {
        private static final long serialVersionUID = 1L;

        Property(SettableBeanProperty property) {
            super(property);
        }

        @Override
        protected SettableBeanProperty withDelegate(SettableBeanProperty property) {
            return new Property(property);
        }

        @Override
        public void deserializeAndSet(JsonParser parser, DeserializationContext context, Object builder)
                throws IOException {
            deserializeSetAndReturn(parser, context, builder);
        }

        @Override
        public Object deserializeSetAndReturn(JsonParser parser, DeserializationContext context, Object builder)
                throws IOException {
            if (parser.hasToken(JsonToken.VALUE_NULL)) {
                ((JsonModel.Builder<?>) builder).explicitNull(getName());
                return builder;
            }
            return delegate.deserializeSetAndReturn(parser, context, builder);
        }
    }
}
