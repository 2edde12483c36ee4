import { v7 } from 'uuid'
import { z } from 'zod'

type JsonSchema = z.core.JSONSchema.BaseSchema

/** The id to use for a field of this name; undefined: any. */
export type IdFor = (field: string) => string | undefined

/**
 * The least that a schema accepts, from its JSON Schema: required fields and
 * every field that holds ids, the first of every choice. Ids are taken from
 * `idFor` by their field's name.
 */
export function sampleInput(schema: z.ZodType, idFor: IdFor): unknown {
  return sample(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), '', idFor)
}

function sample(schema: JsonSchema, field: string, idFor: IdFor): unknown {
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  const choice = (schema.anyOf ?? schema.oneOf)?.[0]
  if (choice) return sample(choice, field, idFor)
  switch (schema.type) {
    case 'object':
      return sampleObject(schema, idFor)
    case 'array':
      return sampleArray(schema, field, idFor)
    case 'string':
      return sampleString(schema, field, idFor)
    case 'integer':
    case 'number':
      return schema.minimum ?? 1
    case 'boolean':
      return false
    default:
      return null
  }
}

function sampleObject(schema: JsonSchema, idFor: IdFor): Record<string, unknown> {
  const properties = Object.entries(schema.properties ?? {})
  const wanted = properties.filter(
    ([name]) => schema.required?.includes(name) || /Ids?$/.test(name),
  )
  const fields = wanted.map(([name, inner]) => {
    return [name, sample(typeof inner === 'object' ? inner : {}, name, idFor)]
  })
  return Object.fromEntries(fields)
}

function sampleArray(schema: JsonSchema, field: string, idFor: IdFor): unknown[] {
  const { items, minItems = field.endsWith('Ids') ? 1 : 0 } = schema
  if (typeof items !== 'object' || Array.isArray(items)) return []
  return Array.from({ length: minItems }, () => sample(items, field.replace(/s$/, ''), idFor))
}

function sampleString(schema: JsonSchema, field: string, idFor: IdFor): string {
  if (schema.format === 'uuid') return idFor(field) ?? v7()
  if (schema.format === 'email') return 'somebody@example.org'
  if (schema.format === 'date-time') return '2026-01-01T00:00:00.000Z'
  if (schema.format === 'date') return '2026-01-01'
  return 'a'.repeat(Math.max(schema.minLength ?? 0, 10)).slice(0, schema.maxLength)
}
