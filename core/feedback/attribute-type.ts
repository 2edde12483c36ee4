/** What an attribute's values are; dates are 'YYYY-MM-DD'. */
export const attributeTypes = ['text', 'number', 'date', 'boolean'] as const
export type AttributeType = (typeof attributeTypes)[number]
