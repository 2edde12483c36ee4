throw new Error('prisma dev is not part of this installation.')
